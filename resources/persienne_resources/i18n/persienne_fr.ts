<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ChartWords</name>
    <message>
        <source>%1 again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, second time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a year before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each month</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each year</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each half-hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without data</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such hour: the clocks went forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>mean of both passages of this hour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>highest %1 (%2)</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) measured in part</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History chart</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 at %2</source>
        <comment>a date at a time</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProgressBanner</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeriesTable</name>
    <message>
        <source>Period</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Energy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mean power</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measured</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>whole</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SlatChoice</name>
    <message>
        <source>How far the shutter is open</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Snackbar</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>Closed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows how much, not when.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Half open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows your hours.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows your gestures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shutter: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StorageBar</name>
    <message>
        <source>Space used</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UserError</name>
    <message>
        <source>{file}: there is no such file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened. Check that it is a file and that you may read it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is too large for an export of meter data. Nothing was imported from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is not a file that Persienne knows (it looks like: {seen}). Nothing was imported from it. Choose an export from your Enedis account: hourly consumption or daily energy, CSV or XLSX.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). Nothing was imported from it. Download it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A delivery point&apos;s number (PRM) has 14 digits. It is on your bill and on the meter&apos;s screen.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{file} belongs to another meter than the one you named. Nothing was imported from it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This household has no such meter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such import to undo.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{value} is not a date. Write it as 2026-11-24.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no household in {folder} yet. Make one with: persienne init</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a household in {folder}. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Persienne is already open on this household. Go to its window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s file household.db is not in its folder. Put it back, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is already a household&apos;s file here. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s file is empty (0 bytes): something has emptied it. Restore a backup; nothing was written over it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This household was written by a newer Persienne. Update Persienne to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s file is damaged. Keep it as it is and restore a backup beside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key does not belong to this household&apos;s file: the two files in the folder come from different homes.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Persienne is writing to this household. Wait a moment and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s folder can&apos;t be written to. Check its permissions, or choose another with --home.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full. Nothing that was stored is lost; free some space and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The slats forbid this detail. Open them first if you want to keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The SQLite library of this computer is too old to be trusted with your data. Update Persienne.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s key file household.keys is not in its folder. Put it back, or restore a backup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are already keys here. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The household&apos;s key file is damaged. Restore it from a backup of the folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key file was written by a newer Persienne. Update Persienne to open it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This session has no keyring to keep the key in. Protect the household with a passphrase instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring did not give the key: its question was dismissed. Try again and allow it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring of this session ({backend}) does not protect secrets. Protect the household with a passphrase instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key was kept in another keyring ({was}) than the one that answers now ({now}). Open the session that has it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keyring no longer holds the key of this household. Was it removed, or is this another session?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the household. Nothing was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This household is protected by a passphrase. Name a file that holds it with PERSIENNE_PASSPHRASE_FILE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A passphrase needs at least 8 characters. Nothing was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The passphrase file {file} can&apos;t be read.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_LockLine</name>
    <message>
        <source>All on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>_StopTile</name>
    <message>
        <source>Shutter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
