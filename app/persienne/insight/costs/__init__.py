"""What energy costs: energies, a contract and dated prices come in, a bill with its holes goes out; pure."""
