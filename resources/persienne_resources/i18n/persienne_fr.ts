<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>AboutCard</name>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>Your home&apos;s energy data, encrypted on your own computer, with the shutters closed on everyone else. Free software under the MIT licence.</source>
        <translation>Les données d’énergie de votre foyer, chiffrées sur votre ordinateur, volets fermés pour tous les autres. Logiciel libre, sous licence MIT.</translation>
    </message>
    <message>
        <source>Tables of the file: version %1. Key file: format %2. Qt %3.</source>
        <translation>Tables du fichier&#xa0;: version&#xa0;%1. Fichier des clés&#xa0;: format&#xa0;%2. Qt&#xa0;%3.</translation>
    </message>
    <message>
        <source>Licences…</source>
        <translation>Licences…</translation>
    </message>
    <message>
        <source>Copy for a report of a fault</source>
        <translation>Copier pour signaler un défaut</translation>
    </message>
    <message>
        <source>Where your data are</source>
        <translation>Où sont vos données</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Is there a newer version?</source>
        <translation>Y a-t-il une version plus récente&#x202f;?</translation>
    </message>
    <message>
        <source>Persienne never looks by itself. Look where you got it from: a higher number than the one above is a newer version.</source>
        <translation>Persienne ne regarde jamais d’elle-même. Regardez là d’où vous la tenez&#xa0;: un numéro plus grand que celui du haut est une version plus récente.</translation>
    </message>
    <message>
        <source>Persienne never looks by itself. This page lists its versions: a higher number than the one above is newer.</source>
        <translation>Persienne ne regarde jamais d’elle-même. Cette page liste ses versions&#xa0;: un numéro plus grand que celui du haut est plus récent.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
    <message>
        <source>Copy the address</source>
        <translation>Copier l’adresse</translation>
    </message>
</context>
<context>
    <name>AddressForm</name>
    <message>
        <source>Where did you read it?</source>
        <translation>Où l’avez-vous lue&#x202f;?</translation>
    </message>
    <message>
        <source>On which date of that page or bill?</source>
        <translation>À quelle date (celle de la facture ou de la page)&#x202f;?</translation>
    </message>
    <message>
        <source>Its address, as on an envelope (%1 lines at most)</source>
        <translation>Son adresse, comme sur une enveloppe (%1 lignes au plus)</translation>
    </message>
    <message>
        <source>its page on personal data</source>
        <translation>sa page sur les données personnelles</translation>
    </message>
    <message>
        <source>the bill of October</source>
        <translation>la facture d’octobre</translation>
    </message>
    <message>
        <source>A line of an envelope has %1 letters at most.</source>
        <translation>Une ligne d’enveloppe a %1 caractères au plus.</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>The address of %1 stays blank</source>
        <translation>Adresse laissée en blanc&#xa0;: %1</translation>
    </message>
    <message>
        <source>Address read: %1</source>
        <translation>Adresse lue&#xa0;: %1</translation>
    </message>
    <message>
        <source>Address read on %1: %2</source>
        <translation>Adresse lue le %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>An address is known from %1. The letter leaves it blank until you have checked it.</source>
        <translation>Une adresse est connue, lue sur %1. La lettre la laisse en blanc tant que vous ne l’avez pas vérifiée.</translation>
    </message>
    <message>
        <source>We know no address. The letter leaves it blank until you type one.</source>
        <translation>Nous ne connaissons pas d’adresse. La lettre la laisse en blanc tant que vous n’en saisissez pas.</translation>
    </message>
    <message>
        <source>Known: %1 (%2).</source>
        <translation>Adresse connue&#xa0;: %1 (%2).</translation>
    </message>
    <message>
        <source>The known address is old or without a date. Compare it with their own page, then use it.</source>
        <translation>L’adresse connue est ancienne ou sans date. Comparez-la avec leur propre page, puis utilisez-la.</translation>
    </message>
    <message>
        <source>Copy it from their own page.</source>
        <translation>Recopiez-la depuis leur propre page.</translation>
    </message>
    <message>
        <source>An operator sends no bill. Copy it from its page on personal data, or its legal notice.</source>
        <translation>Un gestionnaire n’envoie pas de facture. Recopiez-la depuis sa page sur les données personnelles ou ses mentions légales.</translation>
    </message>
    <message>
        <source>Copy it from a bill, a contract or their own page.</source>
        <translation>Recopiez-la d’une facture, d’un contrat ou de leur propre page.</translation>
    </message>
    <message>
        <source>Their page: %1</source>
        <translation>Leur page&#xa0;: %1</translation>
    </message>
    <message>
        <source>On the CNIL&apos;s online form no address is needed.</source>
        <translation>Pour le formulaire en ligne de la CNIL, aucune adresse n’est nécessaire.</translation>
    </message>
    <message>
        <source>On its online service SOLLEN no address is needed.</source>
        <translation>Sur son service en ligne SOLLEN, aucune adresse n’est nécessaire.</translation>
    </message>
    <message>
        <source>undated</source>
        <translation>sans date</translation>
    </message>
</context>
<context>
    <name>AlwaysOnCard</name>
    <message>
        <source>Reading all the time</source>
        <translation>Lecture permanente</translation>
    </message>
    <message>
        <source>Its key comes from your keyring; while that is locked, it waits.</source>
        <translation>Sa clé vient de votre trousseau&#xa0;; tant que celui-ci est verrouillé, le service attend.</translation>
    </message>
    <message>
        <source>It needs the household&apos;s key in your keyring, which is not there yet.</source>
        <translation>Il lui faut la clé du foyer dans votre trousseau&#xa0;; elle n’y est pas encore.</translation>
    </message>
    <message>
        <source>A service reads the meter whenever you are logged in, and waits while this window does.</source>
        <translation>Un service lit le compteur dès que votre session est ouverte, et attend tant que cette fenêtre le lit.</translation>
    </message>
    <message>
        <source>End the service</source>
        <translation>Arrêter le service</translation>
    </message>
    <message>
        <source>The meter is read only while this window is open. A service can read it whenever you are logged in.</source>
        <translation>Le compteur n’est lu que tant que cette fenêtre est ouverte. Un service peut le lire dès que votre session est ouverte.</translation>
    </message>
    <message>
        <source>Install the service</source>
        <translation>Installer le service</translation>
    </message>
</context>
<context>
    <name>ApartDialog</name>
    <message numerus="yes">
        <source>%n file(s) can’t be reproduced</source>
        <translation>
            <numerusform>%n fichier ne peut pas être reproduit</numerusform>
            <numerusform>%n fichiers ne peuvent pas être reproduits</numerusform>
        </translation>
    </message>
    <message>
        <source>The list of exhibits names them, with the reason and the digest. Send these files beside the PDF: a click on a proof of the letter saves a copy of it. What was attached to an e-mail is in that e-mail.</source>
        <translation>Le bordereau des pièces les nomme, avec la raison et l’empreinte. Envoyez ces fichiers avec le PDF&#xa0;: un clic sur une preuve de la lettre en enregistre une copie. Ce qui était joint à un courriel se trouve dans ce courriel.</translation>
    </message>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Exhibit %1: %2</source>
        <translation>Pièce n°&#xa0;%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>AsideDialog</name>
    <message>
        <source>Set days aside</source>
        <translation>Écarter des jours</translation>
    </message>
    <message>
        <source>These days stay stored and leave every sum. You can take them back at any time.</source>
        <translation>Ces jours restent enregistrés et sortent de toutes les sommes. Vous pouvez les reprendre à tout moment.</translation>
    </message>
    <message>
        <source>No home uses so much, or so little.</source>
        <translation>Aucun logement ne consomme autant, ou si peu.</translation>
    </message>
    <message>
        <source>Watts were read as kilowatts, or the other way round.</source>
        <translation>Des watts ont été lus comme des kilowatts, ou l’inverse.</translation>
    </message>
    <message>
        <source>If a whole file is not yours, undo its import instead.</source>
        <translation>Si tout un fichier n’est pas le vôtre, annulez plutôt son import.</translation>
    </message>
    <message>
        <source>It did not work, or was being replaced.</source>
        <translation>Il ne fonctionnait pas, ou on le remplaçait.</translation>
    </message>
    <message>
        <source>You may say which below.</source>
        <translation>Vous pouvez dire lequel ci-dessous.</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Pourquoi</translation>
    </message>
    <message>
        <source>In your own words (may stay empty)</source>
        <translation>Avec vos mots (peut rester vide)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Banners</name>
    <message>
        <source>the disk is full</source>
        <translation>le disque est plein</translation>
    </message>
    <message>
        <source>Free some space: recording goes on by itself.</source>
        <translation>Libérez de la place&#xa0;: l’enregistrement reprendra de lui-même.</translation>
    </message>
    <message>
        <source>the folder can&apos;t be written to</source>
        <translation>le dossier n’est plus accessible en écriture</translation>
    </message>
    <message>
        <source>another program keeps the file to itself</source>
        <translation>un autre programme garde le fichier pour lui</translation>
    </message>
    <message>
        <source>It is over in a moment as a rule. If it lasts, close the other Persienne.</source>
        <translation>C’est d’ordinaire l’affaire d’un instant. Si cela dure, fermez l’autre Persienne.</translation>
    </message>
    <message>
        <source>the disk does not answer</source>
        <translation>le disque ne répond pas</translation>
    </message>
    <message>
        <source>Check the disk and its cable, and keep a backup somewhere else.</source>
        <translation>Vérifiez le disque et son câble, et gardez une sauvegarde ailleurs.</translation>
    </message>
    <message>
        <source>Nothing is recorded: %1</source>
        <translation>Rien n’est enregistré&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing has been recorded since %2: %1</source>
        <translation>Rien n’est enregistré depuis %2&#xa0;: %1</translation>
    </message>
    <message>
        <source>Plug it in, and the reading begins by itself.</source>
        <translation>Branchez-le, et la lecture commencera d’elle-même.</translation>
    </message>
    <message>
        <source>The plug is not in this computer</source>
        <translation>L’adaptateur n’est pas branché à cet ordinateur</translation>
    </message>
    <message>
        <source>Plug it in again, and the reading goes on by itself.</source>
        <translation>Rebranchez-le et la lecture reprend d’elle-même.</translation>
    </message>
    <message>
        <source>The computer is right…</source>
        <translation>L’ordinateur est à l’heure…</translation>
    </message>
    <message>
        <source>Make the household&apos;s folder writable again: recording goes on by itself.</source>
        <translation>Rendez le dossier du foyer accessible en écriture&#xa0;: l’enregistrement reprendra de lui-même.</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>a date after “since”</comment>
        <translation>le %1</translation>
    </message>
    <message>
        <source>What is read meanwhile waits in memory; the meter&apos;s index keeps the sum.</source>
        <translation>Ce qui est lu entre-temps attend en mémoire&#x202f;; l’index du compteur garde le total.</translation>
    </message>
    <message>
        <source>What was received is safe, and the meter goes on counting: only the hours are lost, and no energy.</source>
        <translation>Les mesures déjà reçues sont à l’abri et le compteur continue de compter&#xa0;: seul le détail par heure manquera, le total sera juste.</translation>
    </message>
    <message>
        <source>Check the two wires at the meter, on I1 and I2.</source>
        <translation>Vérifiez les deux fils au compteur, sur I1 et I2.</translation>
    </message>
    <message>
        <source>Nothing comes from the meter any more</source>
        <translation>Plus rien n’arrive du compteur</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>The plug is no longer in this computer</source>
        <translation>L’adaptateur n’est plus branché à cet ordinateur</translation>
    </message>
    <message>
        <source>Choose another port…</source>
        <translation>Choisir un autre port…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The meter is not read any more</source>
        <translation>Le compteur n’est plus lu</translation>
    </message>
    <message>
        <source>Nothing is read meanwhile; the meter goes on counting.</source>
        <translation>Rien n’est lu entre-temps&#x202f;; le compteur continue de compter.</translation>
    </message>
    <message>
        <source>What arrives damaged is thrown away: nothing wrong is recorded, and no energy is lost.</source>
        <translation>Ce qui arrive abîmé est écarté&#xa0;: rien de faux n’est enregistré et aucune énergie n’est perdue.</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis %2</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>The import of %1</source>
        <translation>L’import du %1</translation>
    </message>
    <message>
        <source>Undoing one file takes out what it brought. What other files gave stays.</source>
        <translation>Défaire un fichier retire ce qu’il a apporté. Ce que d’autres fichiers ont donné reste.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Undo the file %1</source>
        <translation>Défaire le fichier %1</translation>
    </message>
</context>
<context>
    <name>BillCheckDialog</name>
    <message>
        <source>Check a bill</source>
        <translation>Vérifier une facture</translation>
    </message>
    <message>
        <source>Type what each line of the bill comes to in euros, and leave empty what it does not have. Nothing that you type is kept.</source>
        <translation>Recopiez le montant en euros de chaque ligne de la facture, et laissez vide ce qui n’y figure pas. Rien de ce que vous tapez n’est gardé.</translation>
    </message>
    <message>
        <source>Amounts before taxes</source>
        <translation>Montants HT</translation>
    </message>
    <message>
        <source>Amounts with taxes</source>
        <translation>Montants TTC</translation>
    </message>
    <message>
        <source>Whether the amounts of the lines hold taxes</source>
        <translation>Si les montants des lignes comprennent les taxes</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>Vérifier</translation>
    </message>
    <message>
        <source>Total with taxes</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>0.00</source>
        <translation>0,00</translation>
    </message>
    <message>
        <source>Write an amount in euros, as 78.33.</source>
        <translation>Indiquez un montant en euros, comme 78,33.</translation>
    </message>
    <message>
        <source>Type at least one amount of the bill.</source>
        <translation>Recopiez au moins un montant de la facture.</translation>
    </message>
</context>
<context>
    <name>BillCheckWords</name>
    <message>
        <source>Counted by months the subscription is %1: type it by the month in your contract.</source>
        <translation>Compté par mois, l’abonnement fait %1&#xa0;: indiquez-le par mois dans votre contrat.</translation>
    </message>
    <message>
        <source>%1 is the price of a kWh. Type what the whole line comes to, in euros.</source>
        <translation>%1, c’est le prix d’un kWh. Indiquez le montant de toute la ligne, en euros.</translation>
    </message>
    <message>
        <source>%1: it agrees with ours.</source>
        <translation>%1&#xa0;: cela concorde avec notre calcul.</translation>
    </message>
    <message>
        <source>%1 on the bill, %2 here: the bill asks for %3 more.</source>
        <translation>%1 sur la facture, %2 ici&#xa0;: la facture demande %3 de plus.</translation>
    </message>
    <message>
        <source>%1 on the bill, %2 here: the bill asks for %3 less.</source>
        <translation>%1 sur la facture, %2 ici&#xa0;: la facture demande %3 de moins.</translation>
    </message>
    <message>
        <source>%1 on the bill: there is no price for it here, see below.</source>
        <translation>%1 sur la facture&#xa0;: nous n’avons ici aucun prix pour cette ligne, voir ci-dessous.</translation>
    </message>
    <message>
        <source>%1 on the bill, %2 here so far: it can&apos;t be told, see below.</source>
        <translation>%1 sur la facture, %2 ici pour l’instant&#xa0;: on ne peut rien en dire, voir ci-dessous.</translation>
    </message>
    <message>
        <source>Only prices before taxes are known of these days: choose “Amounts before taxes”.</source>
        <translation>De ces jours, seuls des prix HT sont connus&#xa0;: choisissez «&#xa0;Montants HT&#xa0;».</translation>
    </message>
    <message>
        <source>Only prices with taxes are known of these days: choose “Amounts with taxes”.</source>
        <translation>De ces jours, seuls des prix TTC sont connus&#xa0;: choisissez «&#xa0;Montants TTC&#xa0;».</translation>
    </message>
    <message>
        <source>Of the days that are not known whole, what was drawn may be missing here.</source>
        <translation>Des jours qui ne sont pas connus en entier, une partie de la consommation peut manquer ici.</translation>
    </message>
    <message>
        <source>Rounding by line explains up to two cents (%1).</source>
        <translation>L’arrondi par ligne explique jusqu’à deux centimes (%1).</translation>
    </message>
</context>
<context>
    <name>BillTable</name>
    <message>
        <source>Line</source>
        <translation>Ligne</translation>
    </message>
    <message>
        <source>Quantity</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Montant</translation>
    </message>
    <message>
        <source>The bill, line by line</source>
        <translation>La facture, ligne à ligne</translation>
    </message>
</context>
<context>
    <name>BodyQuestion</name>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Name of the body</source>
        <translation>Nom de l’organisme</translation>
    </message>
    <message>
        <source>It reads the meter and holds the curve.</source>
        <translation>Il relève le compteur et détient la courbe.</translation>
    </message>
    <message>
        <source>It holds what the operator gave it.</source>
        <translation>Il détient ce que le gestionnaire lui a transmis.</translation>
    </message>
    <message>
        <source>It holds what you let it have.</source>
        <translation>Elle détient ce que vous lui avez laissé prendre.</translation>
    </message>
    <message>
        <source>What it reads by your tools goes to who runs it.</source>
        <translation>Ce qu’il lit par vos outils va à celui qui le fait fonctionner.</translation>
    </message>
    <message>
        <source>It fetches from the operator for your own tools.</source>
        <translation>Elle va chercher vos données chez le gestionnaire pour vos propres outils.</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Un autre…</translation>
    </message>
    <message>
        <source>Another address…</source>
        <translation>Une autre adresse…</translation>
    </message>
    <message>
        <source>Check the address that is known…</source>
        <translation>Vérifier l’adresse connue…</translation>
    </message>
    <message>
        <source>Type its address…</source>
        <translation>Saisir son adresse…</translation>
    </message>
    <message>
        <source>Type the address of a bill…</source>
        <translation>Saisir l’adresse d’une facture…</translation>
    </message>
</context>
<context>
    <name>BugDialog</name>
    <message>
        <source>A fault in Persienne</source>
        <translation>Un défaut de Persienne</translation>
    </message>
    <message>
        <source>Persienne has made a mistake</source>
        <translation>Persienne s’est trompée</translation>
    </message>
    <message>
        <source>What was stored is safe. This text says where in the program the fault is, and holds nothing of your household. Nothing is sent. You may copy it into a report.</source>
        <translation>Ce qui était enregistré est intact. Ce texte dit où se trouve l’erreur dans le programme et ne contient rien de votre foyer. Rien n’est envoyé. Vous pouvez le copier dans un signalement.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Show details</source>
        <translation>Afficher les détails</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>The details are masked as well as can be, and may still hold personal facts. Read them before you give them to anyone.</source>
        <translation>Les détails sont masqués autant que possible et peuvent encore contenir des données personnelles. Relisez-les avant de les donner à qui que ce soit.</translation>
    </message>
</context>
<context>
    <name>Calendar</name>
    <message>
        <source>Sharing: a consent ends today</source>
        <translation>Partages&#xa0;: un consentement prend fin aujourd’hui</translation>
    </message>
    <message>
        <source>Sharing: a withdrawal has had no answer for a month</source>
        <translation>Partages&#xa0;: un retrait attend une réponse depuis un mois</translation>
    </message>
    <message>
        <source>Sharing: look whether what was withdrawn has stopped</source>
        <translation>Partages&#xa0;: vérifier que ce qui a été retiré a cessé</translation>
    </message>
    <message>
        <source>Sharing: time to review your accounts</source>
        <translation>Partages&#xa0;: c’est le moment de refaire le tour de vos comptes</translation>
    </message>
</context>
<context>
    <name>CertificateDialog</name>
    <message>
        <source>Certificate of erasure</source>
        <translation>Certificat d’effacement</translation>
    </message>
    <message>
        <source>Save as JSON…</source>
        <translation>Enregistrer en JSON…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Prove again</source>
        <translation>Prouver de nouveau</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Ask the grid operator by letter to erase the same days…</source>
        <translation>Demander par lettre au gestionnaire du réseau d’effacer les mêmes jours…</translation>
    </message>
</context>
<context>
    <name>ChannelQuestion</name>
    <message>
        <source>Persienne sends nothing: you print, sign and send it, or paste it where it goes.</source>
        <translation>Persienne n’envoie rien&#xa0;: vous imprimez, signez et envoyez, ou vous collez le texte dans le courriel ou le formulaire.</translation>
    </message>
    <message>
        <source>The surest: the signed receipt proves the day on which it arrived.</source>
        <translation>Le plus sûr&#xa0;: l’avis signé prouve le jour de l’arrivée.</translation>
    </message>
    <message>
        <source>Worth a registered letter; save its proof, they keep it for a year.</source>
        <translation>Vaut un recommandé&#x202f;; enregistrez sa preuve, elle n’est gardée qu’un an.</translation>
    </message>
    <message>
        <source>Cheap, but nothing proves that it came.</source>
        <translation>Peu coûteux, mais rien ne prouve l’arrivée.</translation>
    </message>
    <message>
        <source>Quick; ask for an acknowledgement and keep it.</source>
        <translation>Rapide&#x202f;; demandez un accusé de réception et gardez-le.</translation>
    </message>
    <message>
        <source>On their website; keep a picture of the confirmation.</source>
        <translation>Sur leur site&#x202f;; gardez une image de la confirmation.</translation>
    </message>
</context>
<context>
    <name>ChartWords</name>
    <message>
        <source>%1 again</source>
        <translation>%1, second passage</translation>
    </message>
    <message>
        <source>%1, twice</source>
        <translation>%1, deux fois</translation>
    </message>
    <message>
        <source>%1, second time</source>
        <translation>%1, seconde fois</translation>
    </message>
    <message>
        <source>a year before</source>
        <translation>un an avant</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Puissance</translation>
    </message>
    <message>
        <source>Each day</source>
        <translation>Chaque jour</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Each year</source>
        <translation>Chaque année</translation>
    </message>
    <message>
        <source>Each half-hour</source>
        <translation>Chaque demi-heure</translation>
    </message>
    <message>
        <source>%1 of %2 days</source>
        <translation>%1 jours sur %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without data</source>
        <translation>
            <numerusform>%n jour sans mesure</numerusform>
            <numerusform>%n jours sans mesure</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 sans mesure</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), %1 without data</source>
        <translation>
            <numerusform>%n interruption, %1 sans mesure</numerusform>
            <numerusform>%n interruptions, %1 sans mesure</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, file %2</source>
        <translation>%1, fichier %2</translation>
    </message>
    <message>
        <source>%1, load-curve points %2</source>
        <translation>%1, points de courbe %2</translation>
    </message>
    <message>
        <source>%1, load-curve points and file %2</source>
        <translation>%1, points de courbe et fichier %2</translation>
    </message>
    <message>
        <source>the meter&apos;s load-curve points say %1</source>
        <translation>les points de courbe du compteur disent %1</translation>
    </message>
    <message>
        <source>the meter&apos;s load-curve points and your file say %1</source>
        <translation>les points de courbe du compteur et votre fichier disent %1</translation>
    </message>
    <message>
        <source>total known, hours not</source>
        <translation>total connu, heures inconnues</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <comment>a period and what is known of it</comment>
        <translation>%1&#xa0;: %2.</translation>
    </message>
    <message>
        <source>total only</source>
        <translation>total seul</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>%1 de plus</translation>
    </message>
    <message>
        <source>volume alone</source>
        <translation>volume seul</translation>
    </message>
    <message>
        <source>counted over a part of this time</source>
        <translation>compté sur une partie de ce temps</translation>
    </message>
    <message>
        <source>a part of the day</source>
        <translation>une partie du jour</translation>
    </message>
    <message>
        <source>up to %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>on top of what is known</source>
        <translation>en plus du reste</translation>
    </message>
    <message>
        <source>%1, in part elsewhere</source>
        <translation>%1, en partie ailleurs</translation>
    </message>
    <message>
        <source>known over several days</source>
        <translation>connu sur plusieurs jours</translation>
    </message>
    <message>
        <source>with other days</source>
        <translation>avec d’autres jours</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sans mesure</translation>
    </message>
    <message>
        <source>set aside, in no sum</source>
        <translation>écarté, hors des sommes</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside: %1</source>
        <translation>
            <numerusform>%n jour écarté&#xa0;: %1</numerusform>
            <numerusform>%n jours écartés&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Aucune mesure</translation>
    </message>
    <message>
        <source>measured: %1</source>
        <translation>mesuré&#xa0;: %1</translation>
    </message>
    <message>
        <source>not counting %1</source>
        <translation>sans compter %1</translation>
    </message>
    <message>
        <source>your file says %1</source>
        <translation>votre fichier dit %1</translation>
    </message>
    <message>
        <source>52 weeks before: %1</source>
        <translation>52 semaines avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>A year before: %1</source>
        <translation>Un an avant&#xa0;: %1</translation>
    </message>
    <message>
        <source>No such hour: the clocks went forward</source>
        <translation>Cette heure n’existe pas&#xa0;: on a avancé les pendules</translation>
    </message>
    <message>
        <source>mean of both passages of this hour</source>
        <translation>moyenne des deux passages de cette heure</translation>
    </message>
    <message>
        <source>%1: no data.</source>
        <translation>%1&#xa0;: aucune mesure.</translation>
    </message>
    <message>
        <source>highest %1 (%2)</source>
        <translation>au plus haut %1 (%2)</translation>
    </message>
    <message>
        <source>%1 of it in no single day</source>
        <translation>dont %1 dans aucun jour en particulier</translation>
    </message>
</context>
<context>
    <name>CheckCard</name>
    <message>
        <source>Check on yourselves</source>
        <translation>Vérifiez sur vous-mêmes</translation>
    </message>
    <message>
        <source>Mark days…</source>
        <translation>Marquer des jours…</translation>
    </message>
    <message>
        <source>Delete these marks</source>
        <translation>Effacer ces marques</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>What do you remember?</source>
        <translation>De quoi vous souvenez-vous&#x202f;?</translation>
    </message>
    <message>
        <source>Keep these marks</source>
        <translation>Garder ces marques</translation>
    </message>
</context>
<context>
    <name>Checkup</name>
    <message>
        <source>Persienne can send nothing: the kernel of this computer refuses it (Seccomp {seccomp}, NoNewPrivs {no_new_privs}). The window&apos;s helper alone stands outside, to open the links that you click: it sees nothing of the household.</source>
        <translation>Persienne ne peut rien envoyer&#xa0;: le noyau de cet ordinateur le refuse (Seccomp {seccomp}, NoNewPrivs {no_new_privs}). Seul l’assistant de la fenêtre est en dehors, pour ouvrir les liens sur lesquels vous cliquez&#xa0;: il ne voit rien du foyer.</translation>
    </message>
    <message>
        <source>No barrier of the kernel here: no code of Persienne opens a connection and Python refuses it any, but a library in another language could.</source>
        <translation>Aucune barrière du noyau ici&#xa0;: aucun code de Persienne n’ouvre de connexion et Python les lui refuse toutes, mais une bibliothèque écrite dans un autre langage le pourrait.</translation>
    </message>
    <message>
        <source>What reads files that others wrote sees nothing of your disk, and what reads the meter all the time writes to the household alone: the kernel can keep them to it (Landlock, version {version}).</source>
        <translation>Ce qui lit les fichiers écrits par d’autres ne voit rien de votre disque, et ce qui lit le compteur en continu n’écrit que dans le foyer&#xa0;: le noyau sait les y tenir (Landlock, version {version}).</translation>
    </message>
    <message>
        <source>What reads files that others wrote, and the meter, is kept to no place of the disk: this system has no Landlock.</source>
        <translation>Ce qui lit les fichiers écrits par d’autres, et le compteur, n’est tenu à aucun endroit du disque&#xa0;: ce système n’a pas Landlock.</translation>
    </message>
    <message>
        <source>No barrier of the kernel here: no code of Persienne opens a connection, and nothing else prevents it.</source>
        <translation>Aucune barrière du noyau ici&#xa0;: aucun code de Persienne n’ouvre de connexion, et rien d’autre ne l’empêche.</translation>
    </message>
    <message>
        <source>Libraries: SQLite {sqlite}, SQLCipher {sqlcipher}.</source>
        <translation>Bibliothèques&#xa0;: SQLite {sqlite}, SQLCipher {sqlcipher}.</translation>
    </message>
    <message>
        <source>The folder and its files are closed to other accounts.</source>
        <translation>Le dossier et ses fichiers sont fermés aux autres comptes.</translation>
    </message>
    <message>
        <source>Other accounts may look into the folder (mode {mode}). The next opening closes it.</source>
        <translation>D’autres comptes peuvent regarder dans le dossier (droits {mode}). La prochaine ouverture le ferme.</translation>
    </message>
    <message>
        <source>Other accounts may read {files}. The next opening closes them.</source>
        <translation>D’autres comptes peuvent lire {files}. La prochaine ouverture les ferme.</translation>
    </message>
    <message>
        <source>A restore was cut short. The next opening ends it: one whole household stays. If you have restored nothing, look for a folder “household.restored” inside the household&apos;s: move it out, and keep it.</source>
        <translation>Une restauration a été interrompue. La prochaine ouverture la termine&#xa0;: il reste un foyer entier. Si vous n’avez rien restauré, cherchez un dossier «&#xa0;household.restored&#xa0;» dans celui du foyer&#xa0;: sortez-le de là, et gardez-le.</translation>
    </message>
    <message>
        <source>Left by a program that was cut short: {files}. The next opening tidies up what it can.</source>
        <translation>Laissé par un programme interrompu&#xa0;: {files}. La prochaine ouverture range ce qu’elle peut.</translation>
    </message>
    <message>
        <source>There is room on the disk: {free} MB.</source>
        <translation>Il y a de la place sur le disque&#xa0;: {free} Mo.</translation>
    </message>
    <message>
        <source>There is little room on the disk: {free} MB, and {needed} MB may be needed to erase or to back up.</source>
        <translation>Il reste peu de place sur le disque&#xa0;: {free} Mo, et il peut en falloir {needed} pour effacer ou sauvegarder.</translation>
    </message>
    <message>
        <source>The disk is full: the tables of the file were not looked at. Free some space, then look again.</source>
        <translation>Le disque est plein&#xa0;: les tables du fichier n’ont pas été examinées. Libérez de la place, puis refaites le bilan.</translation>
    </message>
    <message>
        <source>Another Persienne has the household open: its log was not looked at.</source>
        <translation>Une autre Persienne a le foyer ouvert&#xa0;: son journal n’a pas été examiné.</translation>
    </message>
    <message>
        <source>Another Persienne works on the file alone: look again when it has finished.</source>
        <translation>Une autre Persienne travaille seule sur le fichier&#xa0;: regardez de nouveau quand elle aura fini.</translation>
    </message>
    <message>
        <source>The meter is being read.</source>
        <translation>Le compteur est en cours de lecture.</translation>
    </message>
    <message>
        <source>The key file is there; what opens the household: {kinds}.</source>
        <translation>Le fichier de clés est là&#x202f;; ce qui ouvre le foyer&#xa0;: {kinds}.</translation>
    </message>
    <message>
        <source>The household has one way in. Make a recovery sheet: without it, what is lost is lost.</source>
        <translation>Le foyer n’a qu’un seul accès. Faites une feuille de secours&#xa0;: sans elle, ce qui est perdu est perdu.</translation>
    </message>
    <message>
        <source>The household&apos;s file is there: {size} MB.</source>
        <translation>Le fichier du foyer est là&#xa0;: {size} Mo.</translation>
    </message>
    <message>
        <source>A renewal of the key was cut short. The next opening ends it; both keys are sealed until then.</source>
        <translation>Un renouvellement de la clé a été interrompu. La prochaine ouverture le termine&#x202f;; d’ici là, les deux clés restent scellées.</translation>
    </message>
    <message>
        <source>Every page is as it was written.</source>
        <translation>Chaque page est telle qu’elle a été écrite.</translation>
    </message>
    <message>
        <source>Damaged pages: {count}, by number {pages}. Keep the file as it is and restore a backup.</source>
        <translation>Pages abîmées&#xa0;: {count}, numéros {pages}. Gardez le fichier tel quel et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Damaged pieces of the log: {count}, by number (and page) {frames}. What was stored last and is lost by it: {saves} saves. The next opening keeps the log as it is beside the file, and goes on with what is whole.</source>
        <translation>Morceaux endommagés du journal&#xa0;: {count}, par numéro (et page) {frames}. Derniers enregistrements perdus de ce fait&#xa0;: {saves}. La prochaine ouverture conserve le journal tel quel à côté du fichier, et continue avec ce qui est intact.</translation>
    </message>
    <message>
        <source>The log of the household&apos;s file was damaged once, and is kept as it was found: {files}. Check the disk. The file goes with the next erasure or restore, and you may remove it before.</source>
        <translation>Le journal du fichier du foyer a été endommagé une fois, et il est conservé tel qu’il a été trouvé&#xa0;: {files}. Vérifiez le disque. Ce fichier part au prochain effacement ou à la prochaine restauration&#x202f;; vous pouvez le supprimer avant.</translation>
    </message>
    <message>
        <source>The log has grown to {size} MB: a program has kept the file open for long. Close it.</source>
        <translation>Le journal atteint {size} Mo&#xa0;: un programme garde le fichier ouvert depuis longtemps. Fermez-le.</translation>
    </message>
    <message>
        <source>The tables are of version {version}, that of this program.</source>
        <translation>Les tables sont de la version {version}, celle de ce programme.</translation>
    </message>
    <message>
        <source>The tables are of version {version}, an older one. The next opening brings them up to date.</source>
        <translation>Les tables sont de la version {version}, plus ancienne. La prochaine ouverture les met à jour.</translation>
    </message>
    <message>
        <source>The tables are sound.</source>
        <translation>Les tables sont saines.</translation>
    </message>
    <message>
        <source>The tables are damaged, in {count} or more places. Keep the file as it is and restore a backup.</source>
        <translation>Les tables sont abîmées, à {count} endroits au moins. Gardez le fichier tel quel et restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Rows that have lost the row that they belong to: {count}. Restore a backup.</source>
        <translation>Lignes qui ont perdu la ligne à laquelle elles appartiennent&#xa0;: {count}. Restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock says {now}, and something was written at {last}. Set the clock.</source>
        <translation>L’horloge de l’ordinateur indique {now}, et quelque chose a été écrit à {last}. Réglez l’horloge.</translation>
    </message>
    <message>
        <source>Something was written under a date that is to come, {last}: the clock was wrong then. All is well now.</source>
        <translation>Quelque chose a été écrit sous une date encore à venir, {last}&#xa0;: l’horloge était fausse à ce moment-là. Tout va bien maintenant.</translation>
    </message>
    <message>
        <source>Nothing old goes: the computer&apos;s clock says {today}, and the last day that is certain here is {known}. If the date is right: persienne slat --today {today}. If it is not, set the clock.</source>
        <translation>Rien d’ancien ne part&#xa0;: l’horloge de l’ordinateur dit {today}, et le dernier jour sûr ici est le {known}. Si la date est juste&#xa0;: persienne slat --today {today}. Si elle est fausse, mettez l’ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>The last backup was made under a date that is to come, {made}: how old it is, nobody knows. Make another one.</source>
        <translation>La dernière sauvegarde a été faite sous une date encore à venir, {made}&#xa0;: son âge n’est pas connu. Faites-en une autre.</translation>
    </message>
    <message>
        <source>There is no backup. Make one: persienne backup FOLDER</source>
        <translation>Il n’y a pas de sauvegarde. Faites-en une&#xa0;: persienne backup DOSSIER</translation>
    </message>
    <message>
        <source>Days since the last backup: {days}.</source>
        <translation>Jours depuis la dernière sauvegarde&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>Days since the last backup: {days}. Make another one.</source>
        <translation>Jours depuis la dernière sauvegarde&#xa0;: {days}. Faites-en une autre.</translation>
    </message>
    <message>
        <source>Backups that still hold what was erased since: {count}. Make new ones and remove these.</source>
        <translation>Sauvegardes qui contiennent encore ce qui a été effacé depuis&#xa0;: {count}. Faites-en de nouvelles et supprimez celles-ci.</translation>
    </message>
    <message>
        <source>Backups that are not where they were put: {count}.</source>
        <translation>Sauvegardes qui ne sont plus là où elles ont été mises&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>Erasures that were cut short: {count}. The next opening goes on with them.</source>
        <translation>Effacements interrompus&#xa0;: {count}. La prochaine ouverture les poursuit.</translation>
    </message>
    <message>
        <source>Erasures that wait for room on the disk: {count}. What they mean is deleted; its traces are not gone yet.</source>
        <translation>Effacements qui attendent de la place sur le disque&#xa0;: {count}. Ce qu’ils visent est supprimé&#x202f;; ses traces ne sont pas encore parties.</translation>
    </message>
    <message>
        <source>Erasures after which something was found that should be gone: {count}. Their certificates say what. To prove them again: persienne erase --prove</source>
        <translation>Effacements après lesquels il restait quelque chose à trouver&#xa0;: {count}. Leurs certificats disent quoi. Pour les prouver de nouveau&#xa0;: persienne erase --prove</translation>
    </message>
    <message>
        <source>the keyring</source>
        <translation>le trousseau</translation>
    </message>
    <message>
        <source>a passphrase</source>
        <translation>une phrase de passe</translation>
    </message>
    <message>
        <source>a recovery sheet</source>
        <translation>une feuille de secours</translation>
    </message>
    <message>
        <source>ok</source>
        <translation>bien</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>warning</source>
        <translation>attention</translation>
    </message>
    <message>
        <source>PROBLEM</source>
        <translation>PROBLÈME</translation>
    </message>
    <message>
        <source>What was replaced opens the household no more, but an old copy of the key file does, with it, until the key has been renewed. The next opening does that, once no other program has the household open and the disk has room.</source>
        <translation>Ce qui a été remplacé n’ouvre plus le foyer, mais l’ouvre encore avec une ancienne copie du fichier des clés, tant que la clé n’a pas été renouvelée. La prochaine ouverture s’en charge, dès qu’aucun autre programme n’a le foyer ouvert et que le disque a de la place.</translation>
    </message>
    <message>
        <source>The household has signed its keys, and what opens it has confirmed that it is yours.</source>
        <translation>Le foyer a signé ses clés, et ce qui l’ouvre a confirmé qu’il est bien le vôtre.</translation>
    </message>
    <message>
        <source>This account remembers, outside the household&apos;s folder, what it last saw of the household: so it tells an old copy. No value is in it, and it goes with “erase everything”.</source>
        <translation>Ce compte retient, hors du dossier du foyer, ce qu’il a vu en dernier de celui-ci&#xa0;: il reconnaît ainsi une ancienne copie. Aucune valeur n’y figure, et cela part avec «&#xa0;Tout effacer&#xa0;».</translation>
    </message>
    <message>
        <source>Nothing proved that this household was yours when you said so, on {since}. If you are in doubt, restore a backup that you made yourself.</source>
        <translation>Rien ne prouvait que ce foyer était le vôtre quand vous l’avez dit, le {since}. En cas de doute, restaurez une sauvegarde que vous avez faite vous-même.</translation>
    </message>
    <message>
        <source>Nothing proved that this household was yours when you said so, on {since}. What had confirmed it before then will prove it when it opens it: {kinds}. If you are in doubt, restore a backup that you made yourself.</source>
        <translation>Rien ne prouvait que ce foyer était le vôtre quand vous l’avez dit, le {since}. Ce qui l’avait déjà confirmé le prouvera en l’ouvrant&#xa0;: {kinds}. En cas de doute, restaurez une sauvegarde que vous avez faite vous-même.</translation>
    </message>
    <message>
        <source>You went on with an older copy of the household, or with one that had gone on elsewhere, on {since}. What was done in the other one is not in it. Should the other one turn up, its files are told as gone on apart.</source>
        <translation>Le {since}, vous avez continué avec une ancienne copie du foyer, ou avec une copie modifiée ailleurs. Ce qui a été fait dans l’autre n’y est pas. Si l’autre réapparaît, Persienne vous dira qu’elle a continué de son côté.</translation>
    </message>
    <message>
        <source>What opens the household and has not confirmed yet that it is yours: {kinds}. It does so when it is used next. A new recovery sheet confirms it at once: persienne keys sheet</source>
        <translation>Ce qui ouvre le foyer sans avoir encore confirmé qu’il est le vôtre&#xa0;: {kinds}. Ce sera fait à la prochaine ouverture par ce moyen. Une nouvelle feuille de secours le confirme aussitôt&#xa0;: persienne keys sheet</translation>
    </message>
    <message>
        <source>The keys are of a former version, which nothing signed. The next opening has the household sign them.</source>
        <translation>Les clés sont d’une version antérieure, que rien ne signait. À la prochaine ouverture, le foyer les signera.</translation>
    </message>
</context>
<context>
    <name>ClockCard</name>
    <message>
        <source>Your habits</source>
        <translation>Vos habitudes</translation>
    </message>
    <message>
        <source>outer ring: weekdays; inner ring: weekends</source>
        <translation>anneau extérieur&#xa0;: la semaine&#x202f;; intérieur&#xa0;: le week-end</translation>
    </message>
</context>
<context>
    <name>Clocks</name>
    <message>
        <source>This computer&apos;s clock is {apart} behind the meter&apos;s</source>
        <translation>Cet ordinateur retarde de {apart} sur le compteur</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {apart} ahead of the meter&apos;s</source>
        <translation>Cet ordinateur avance de {apart} sur le compteur</translation>
    </message>
    <message>
        <source>What is recorded has the meter&apos;s time: no hour is wrong. Deadlines follow this computer: set its clock.</source>
        <translation>Ce qui est enregistré est à l’heure du compteur&#xa0;: aucune heure n’est fausse. Les échéances, elles, suivent cet ordinateur&#xa0;: mettez-le à l’heure.</translation>
    </message>
    <message>
        <source>Hours are those of this computer: check that they are right. No energy is lost. The grid operator sets the meter again from afar: tell it if this lasts for days.</source>
        <translation>Les heures sont celles de cet ordinateur&#xa0;: vérifiez qu’il est à l’heure. Aucune énergie n’est perdue. Le gestionnaire du réseau remet le compteur à l’heure à distance&#xa0;: prévenez-le si cela dure plusieurs jours.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is {apart} behind what is recorded</source>
        <translation>Cet ordinateur retarde de {apart} sur ce qui est enregistré</translation>
    </message>
    <message>
        <source>It says {now}; what is recorded goes to {before}.</source>
        <translation>Il indique le {now}&#x202f;; ce qui est enregistré va jusqu’au {before}.</translation>
    </message>
    <message>
        <source>Nothing is recorded until it is known which date is right; no energy is lost. If it is the later one, set this computer&apos;s clock; if not, say in the window that the computer is right.</source>
        <translation>Rien n’est enregistré tant qu’on ne sait pas quelle date est la bonne&#x202f;; aucune énergie n’est perdue. Si c’est la plus tardive, réglez l’horloge de cet ordinateur&#x202f;; sinon, dites dans la fenêtre que l’ordinateur est à l’heure.</translation>
    </message>
    <message>
        <source>The meter says the same as this computer now: it was ahead before. What is recorded has the meter&apos;s hours: there is nothing to do.</source>
        <translation>Le compteur est à présent d’accord avec cet ordinateur&#xa0;: c’est avant qu’il avançait. Ce qui est enregistré est à l’heure du compteur&#xa0;: il n’y a rien à faire.</translation>
    </message>
    <message>
        <source>No energy is lost, but until then it is not told by hours. If the later date is right, set this computer&apos;s clock.</source>
        <translation>Aucune énergie n’est perdue, mais d’ici là elle n’est pas répartie par heure. Si la date la plus tardive est la bonne, réglez l’horloge de cet ordinateur.</translation>
    </message>
    <message>
        <source>The meter has lost its clock</source>
        <translation>Le compteur a perdu l’heure</translation>
    </message>
</context>
<context>
    <name>ClosedPanel</name>
    <message>
        <source>The shutter is closed</source>
        <translation>La persienne est fermée</translation>
    </message>
    <message>
        <source>You chose it: Persienne keeps one total a day, and no hour. There is no curve to show.</source>
        <translation>C’est votre choix&#xa0;: Persienne garde un total par jour, et aucune heure. Il n’y a pas de courbe à montrer.</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>What becomes of the half-hours?</source>
        <translation>Que deviennent les demi-heures&#x202f;?</translation>
    </message>
    <message>
        <source>What becomes of the live values?</source>
        <translation>Que deviennent les valeurs en direct&#x202f;?</translation>
    </message>
    <message>
        <source>Say my contract first</source>
        <translation>Dire mon contrat d’abord</translation>
    </message>
    <message>
        <source>Close it halfway</source>
        <translation>Refermer à moitié</translation>
    </message>
    <message>
        <source>Reduce them to one total a day (advised)</source>
        <translation>Les réduire en totaux par jour (conseillé)</translation>
    </message>
    <message>
        <source>Each total stays exact to the Wh; the hours of the day are gone for good.</source>
        <translation>Chaque total reste exact au Wh près&#xa0;; les heures de la journée, elles, disparaissent pour de bon.</translation>
    </message>
    <message>
        <source>Keep them until a date</source>
        <translation>Les garder jusqu’à une date</translation>
    </message>
    <message>
        <source>Nothing finer is added; they are reduced on that day.</source>
        <translation>Rien de plus fin ne s’ajoute&#x202f;; elles sont réduites ce jour-là.</translation>
    </message>
    <message>
        <source>Erase them</source>
        <translation>Les effacer</translation>
    </message>
    <message>
        <source>Without a total in their place: days that nothing else tells will be empty.</source>
        <translation>Sans total à la place&#xa0;: les jours connus par elles seules resteront vides.</translation>
    </message>
    <message>
        <source>Reduce them to half-hours (advised)</source>
        <translation>Les réduire en demi-heures (conseillé)</translation>
    </message>
    <message>
        <source>The half-hours stay exact to the Wh; the gestures within them are gone for good.</source>
        <translation>Les demi-heures restent exactes au Wh près&#x202f;; les gestes, eux, disparaissent pour de bon.</translation>
    </message>
    <message>
        <source>Half-hours that nothing else tells will be empty.</source>
        <translation>Les demi-heures qu’aucune autre source ne connaît seront vides.</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Opening the shutter again will not bring them back.</source>
        <translation>Rouvrir la persienne ne les fera pas revenir.</translation>
    </message>
    <message>
        <source>Close the shutter</source>
        <translation>Fermer la persienne</translation>
    </message>
</context>
<context>
    <name>CommandLine</name>
    <message>
        <source>Your home&apos;s energy data, on your own computer.</source>
        <translation>Les données d’énergie de votre foyer, sur votre propre ordinateur.</translation>
    </message>
    <message>
        <source>show the version and exit</source>
        <translation>afficher la version et terminer</translation>
    </message>
    <message>
        <source>the household&apos;s folder (or PERSIENNE_HOME)</source>
        <translation>le dossier du foyer (ou PERSIENNE_HOME)</translation>
    </message>
    <message>
        <source>the language of the words</source>
        <translation>la langue des textes</translation>
    </message>
    <message>
        <source>open the window on a fictional home</source>
        <translation>ouvrir la fenêtre sur un foyer inventé</translation>
    </message>
    <message>
        <source>make a household</source>
        <translation>créer un foyer</translation>
    </message>
    <message>
        <source>what may be kept: closed, one total a day (the default); half, the load curve; open, anything finer</source>
        <translation>ce qui peut être gardé&#xa0;: closed, un total par jour (par défaut)&#xa0;; half, la courbe de charge&#xa0;; open, tout ce qui est plus fin</translation>
    </message>
    <message>
        <source>a file whose first line is the passphrase (or PERSIENNE_PASSPHRASE_FILE); else the keyring is used</source>
        <translation>un fichier dont la première ligne est la phrase de passe (ou PERSIENNE_PASSPHRASE_FILE)&#xa0;; sinon le trousseau sert</translation>
    </message>
    <message>
        <source>import files, or all the files of a folder</source>
        <translation>importer des fichiers, ou tous ceux d’un dossier</translation>
    </message>
    <message>
        <source>say what would be stored, and store nothing</source>
        <translation>dire ce qui serait enregistré, sans rien enregistrer</translation>
    </message>
    <message>
        <source>JSON, one object on each line</source>
        <translation>du JSON, un objet par ligne</translation>
    </message>
    <message>
        <source>list the imports, each with the number to undo it by</source>
        <translation>lister les imports, chacun avec le numéro qui sert à l’annuler</translation>
    </message>
    <message>
        <source>answer a question about the files with yes, by its code</source>
        <translation>répondre oui à une question sur les fichiers, par son code</translation>
    </message>
    <message>
        <source>undo an import</source>
        <translation>annuler un import</translation>
    </message>
    <message>
        <source>the number of the import, as the command imports lists it</source>
        <translation>le numéro de l’import, tel que la commande imports le donne</translation>
    </message>
    <message>
        <source>only this file of the import, by its number in the same list</source>
        <translation>seulement ce fichier de l’import, par son numéro dans la même liste</translation>
    </message>
    <message>
        <source>print what is stored</source>
        <translation>afficher ce qui est enregistré</translation>
    </message>
    <message>
        <source>days, the load curve, the live frames, or energies known over several days only</source>
        <translation>les jours, la courbe de charge, les trames en direct, ou les énergies connues sur plusieurs jours seulement</translation>
    </message>
    <message>
        <source>the first day, as 2026-11-24</source>
        <translation>le premier jour, comme 2026-11-24</translation>
    </message>
    <message>
        <source>the last day, included</source>
        <translation>le dernier jour, compris</translation>
    </message>
    <message>
        <source>read the meter on a serial port into the household&apos;s file</source>
        <translation>lire le compteur sur un port série dans le fichier du foyer</translation>
    </message>
    <message>
        <source>stop after so many seconds</source>
        <translation>s’arrêter après tant de secondes</translation>
    </message>
    <message>
        <source>the delivery point (14 digits) of a meter that does not say it</source>
        <translation>le point de livraison (14 chiffres) d’un compteur qui ne le dit pas</translation>
    </message>
    <message>
        <source>a JSON array</source>
        <translation>un tableau JSON</translation>
    </message>
    <message>
        <source>say what a recording of a meter&apos;s wire (TIC) holds, frame by frame</source>
        <translation>dire ce que contient un enregistrement de la sortie d’un compteur (TIC), trame par trame</translation>
    </message>
    <message>
        <source>a recording, or - for standard input</source>
        <translation>un enregistrement, ou - pour l’entrée standard</translation>
    </message>
    <message>
        <source>be a meter that is not there: a fictional home speaks TIC</source>
        <translation>être un compteur qui n’existe pas&#xa0;: un foyer fictif parle TIC</translation>
    </message>
    <message>
        <source>what it speaks: standard (the default) or historique</source>
        <translation>ce qu’il parle&#xa0;: standard (par défaut) ou historique</translation>
    </message>
    <message>
        <source>one phase (the default) or three</source>
        <translation>monophasé (par défaut) ou triphasé</translation>
    </message>
    <message>
        <source>the instant at which it begins, as 2026-11-24T18:00 in France; now when not said</source>
        <translation>l’instant où il commence, comme 2026-11-24T18:00 en France&#x202f;; maintenant par défaut</translation>
    </message>
    <message>
        <source>times as fast as a real meter (1 by default; a file of so many frames is written at once)</source>
        <translation>combien de fois plus vite qu’un vrai compteur (1 par défaut&#x202f;; un fichier de tant de trames est écrit d’un coup)</translation>
    </message>
    <message>
        <source>the probability (0 to 1) that a byte is damaged: flipped, lost, or the beginning of a silence</source>
        <translation>la probabilité (0 à 1) qu’un octet soit abîmé&#xa0;: faussé, perdu, ou le début d’un silence</translation>
    </message>
    <message>
        <source>the noise of another seed is another noise (0 by default)</source>
        <translation>une autre graine donne un autre bruit (0 par défaut)</translation>
    </message>
    <message>
        <source>stop after so many frames</source>
        <translation>s’arrêter après tant de trames</translation>
    </message>
    <message>
        <source>speak on a pseudo-terminal, whose name is the first line of standard output</source>
        <translation>parler sur un pseudo-terminal, dont le nom est la première ligne de la sortie standard</translation>
    </message>
    <message>
        <source>speak into this file, or - for standard output (the default)</source>
        <translation>parler dans ce fichier, ou - pour la sortie standard (par défaut)</translation>
    </message>
    <message>
        <source>Looking for {port}.</source>
        <translation>Recherche de {port}.</translation>
    </message>
    <message>
        <source>Listening on {port}.</source>
        <translation>À l’écoute sur {port}.</translation>
    </message>
    <message>
        <source>Reading {port}: {mode} mode at {bauds} baud.</source>
        <translation>Lecture de {port}&#xa0;: mode {mode} à {bauds} bauds.</translation>
    </message>
    <message>
        <source>Another program works on the file; reading goes on in memory.</source>
        <translation>Un autre programme travaille sur le fichier&#x202f;; la lecture continue en mémoire.</translation>
    </message>
    <message>
        <source>the meter of files that name none: its delivery point (14 digits), its name, or new</source>
        <translation>le compteur des fichiers qui n’en nomment pas&#xa0;: son point de livraison (14 chiffres), son nom, ou new</translation>
    </message>
    <message>
        <source>when a recording of the meter&apos;s output without a date was begun (historique), as 2026-11-02T08:30 in France</source>
        <translation>le début d’un enregistrement sans date de la sortie du compteur (mode historique), comme 2026-11-02T08:30 en France</translation>
    </message>
    <message>
        <source>when it was ended; a day alone is the whole of it</source>
        <translation>sa fin&#xa0;; un jour seul compte en entier</translation>
    </message>
    <message>
        <source>only this meter: its delivery point (14 digits) or its name</source>
        <translation>seulement ce compteur&#xa0;: son point de livraison (14 chiffres) ou son nom</translation>
    </message>
    <message>
        <source>one price, peak and off-peak hours (the default), EJP or Tempo</source>
        <translation>un seul prix, heures pleines et creuses (par défaut), EJP ou Tempo</translation>
    </message>
    <message>
        <source>panels on the roof: none (the default), what is left over is sold, or given without a contract</source>
        <translation>panneaux sur le toit&#xa0;: none, aucun (par défaut)&#xa0;; sold, le surplus est vendu&#xa0;; given, il est cédé sans contrat</translation>
    </message>
    <message>
        <source>what happens to it after S seconds, as often as it is said: standard (it changes its mode), replaced, clock=N (its clock is N seconds ahead), degraded (it has lost its clock), sleep=N (its reader sleeps)</source>
        <translation>ce qui lui arrive au bout de S secondes, autant de fois que nécessaire&#xa0;: standard (il change de mode), replaced (il est remplacé), clock=N (son horloge avance de N secondes), degraded (il a perdu l’heure), sleep=N (son lecteur dort N secondes)</translation>
    </message>
    <message>
        <source>the port to read, and no other: /dev/ttyUSB0, COM3, a named pipe, - for standard input (the household&apos;s own by default)</source>
        <translation>le port à lire, et aucun autre&#xa0;: /dev/ttyUSB0, COM3, un tube nommé, - pour l’entrée standard (celui du foyer par défaut)</translation>
    </message>
    <message>
        <source>draw every page to PNG in this folder, without a screen; with --lang, in that language alone</source>
        <translation>dessiner chaque page en PNG dans ce dossier, sans écran&#x202f;; avec --lang, dans cette langue seulement</translation>
    </message>
    <message>
        <source>after a fault, say also what may hold personal facts</source>
        <translation>après une erreur du programme, dire aussi ce qui peut contenir des données personnelles</translation>
    </message>
    <message>
        <source>exports of Enedis, GRDF (gas), EDF or Octopus, files of gateways and home automations, recordings of the meter&apos;s output (TIC), your own tables (CSV, XLSX or ODS; see --map), or folders or ZIPs of them</source>
        <translation>des exports d’Enedis, de GRDF (gaz), d’EDF ou d’Octopus, des fichiers de passerelles et de domotique, des enregistrements de la sortie du compteur (TIC), vos propres tableaux (CSV, XLSX ou ODS&#xa0;; voir --map), ou des dossiers ou des ZIP qui en contiennent</translation>
    </message>
    <message>
        <source>EAST, the total import, or GAS of a gas meter (the default), or EAIT, EASF01, GASVOL ...</source>
        <translation>EAST, le soutirage total, ou GAS pour un compteur de gaz (par défaut), ou EAIT, EASF01, GASVOL…</translation>
    </message>
    <message>
        <source>print what is stored and how the reading stands, one JSON object a line, for scripts</source>
        <translation>écrire ce qui est conservé et l’état de la lecture, un objet JSON par ligne, pour les scripts</translation>
    </message>
    <message>
        <source>the same to every program that calls the socket F (AF_UNIX, for your account alone)</source>
        <translation>la même chose à tout programme qui appelle la socket F (AF_UNIX, réservée à votre compte)</translation>
    </message>
    <message>
        <source>wait while the keyring is locked, no port is chosen, or another program reads the meter</source>
        <translation>attendre tant que le trousseau est verrouillé, qu’aucun port n’est choisi ou qu’un autre programme lit le compteur</translation>
    </message>
    <message>
        <source>have the meter read whenever you are logged in (a systemd user service), and end</source>
        <translation>faire lire le compteur dès que votre session est ouverte (service utilisateur de systemd), puis terminer</translation>
    </message>
    <message>
        <source>take that service away, and end</source>
        <translation>retirer ce service, puis terminer</translation>
    </message>
    <message>
        <source>say the powers of each moment too, whatever the slats keep of them</source>
        <translation>dire aussi les puissances de chaque instant, quoi que la persienne en conserve</translation>
    </message>
    <message>
        <source>Persienne has made a mistake. This report holds nothing of your household: you may give it to anyone. With --show-details before the command, it says more.</source>
        <translation>Persienne a commis une erreur. Ce rapport ne contient rien de votre foyer&#xa0;: vous pouvez le donner à n’importe qui. Avec --show-details avant la commande, il en dit plus.</translation>
    </message>
    <message>
        <source>Persienne has made a mistake. This report is masked as well as can be, and may still hold personal facts: read it before you give it to anyone.</source>
        <translation>Persienne a commis une erreur. Ce rapport est masqué autant que possible et peut encore contenir des données personnelles&#xa0;: relisez-le avant de le donner à qui que ce soit.</translation>
    </message>
    <message>
        <source>A household was made in {folder}.</source>
        <translation>Un foyer a été créé dans {folder}.</translation>
    </message>
    <message>
        <source>Undone. What other imports gave stays.</source>
        <translation>Annulé. Ce que d’autres imports ont donné reste.</translation>
    </message>
    <message>
        <source>Nothing of this is stored.</source>
        <translation>Rien de tel n’est enregistré.</translation>
    </message>
    <message>
        <source>Reading {port}: {mode} mode.</source>
        <translation>Lecture de {port}&#xa0;: mode {mode}.</translation>
    </message>
    <message>
        <source>Stopped. To see what is stored: persienne series</source>
        <translation>Arrêté. Pour voir ce qui est enregistré&#xa0;: persienne series</translation>
    </message>
    <message>
        <source>Written: {file}</source>
        <translation>Écrit&#xa0;: {file}</translation>
    </message>
    <message>
        <source>The service runs, and begins again whenever you log in.</source>
        <translation>Le service est lancé, et le sera à chaque ouverture de session.</translation>
    </message>
    <message>
        <source>No systemd runs for your account here: the service begins where one does, at login. The same as a program:
{command}</source>
        <translation>Aucun systemd ne tourne ici pour votre compte&#xa0;: le service commencera là où il y en a un, à l’ouverture de session. La même chose comme programme&#xa0;:
{command}</translation>
    </message>
    <message>
        <source>systemd-analyze finds fault with it:
{verdict}</source>
        <translation>systemd-analyze y trouve à redire&#xa0;:
{verdict}</translation>
    </message>
    <message>
        <source>systemd-analyze finds no fault with it.</source>
        <translation>systemd-analyze n’y trouve rien à redire.</translation>
    </message>
    <message>
        <source>It reads the port that the household has chosen. As long as there is none, it waits.</source>
        <translation>Il lit le port que le foyer a choisi. Tant qu’il n’y en a pas, il attend.</translation>
    </message>
    <message>
        <source>{port} is not there now: the service waits until it is.</source>
        <translation>{port} n’est pas là pour l’instant&#xa0;: le service attend qu’il y soit.</translation>
    </message>
    <message>
        <source>You may not open {port} now: the service tries again until you may (see the lines below).</source>
        <translation>Vous n’avez pas le droit d’ouvrir {port} pour l’instant&#xa0;: le service réessaie jusqu’à ce que vous l’ayez (voir les lignes ci-dessous).</translation>
    </message>
    <message>
        <source>The keyring does not open this household: the service waits until it does (persienne keys keyring).</source>
        <translation>Le trousseau n’ouvre pas ce foyer&#xa0;: le service attend qu’il le fasse (persienne keys keyring).</translation>
    </message>
    <message>
        <source>If you may not open the adapter, copy these lines to {file} (as root) and plug it in again:</source>
        <translation>Si vous n’avez pas le droit d’ouvrir l’adaptateur, copiez ces lignes dans {file} (en tant que root), puis rebranchez-le&#xa0;:</translation>
    </message>
    <message>
        <source>Removed: {file}</source>
        <translation>Retiré&#xa0;: {file}</translation>
    </message>
    <message>
        <source>There was no such service.</source>
        <translation>Il n’y avait pas de tel service.</translation>
    </message>
    <message>
        <source>Another service reads for {folder}, where there is no household now. If the household was moved from there, take its service away:
{command}</source>
        <translation>Un autre service relève pour {folder}, où il n’y a plus de foyer. Si le foyer a été déplacé, retirez le service qu’il y a laissé&#xa0;:
{command}</translation>
    </message>
    <message>
        <source>measured</source>
        <translation>mesuré</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>corrigé</translation>
    </message>
    <message>
        <source>estimated</source>
        <translation>estimé</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>{quality}, {known} of {length}</source>
        <translation>{quality}, {known} sur {length}</translation>
    </message>
    <message>
        <source>{quality}, a part of the day</source>
        <translation>{quality}, une partie du jour</translation>
    </message>
    <message>
        <source>{quality}, without what is known within</source>
        <translation>{quality}, sans ce qu’on en connaît par ailleurs</translation>
    </message>
    <message>
        <source>{quality}, the index less the finer values within</source>
        <translation>{quality}, l’index moins les valeurs plus fines</translation>
    </message>
    <message>
        <source>{count} pictures in {folder}</source>
        <translation>{count} images dans {folder}</translation>
    </message>
    <message>
        <source>{frame}: {mode}, {date}, {tariff}, {power} VA, {wh} Wh, {groups} groups</source>
        <translation>{frame}&#xa0;: {mode}, {date}, {tariff}, {power} VA, {wh} Wh, {groups} groupes</translation>
    </message>
    <message>
        <source>{frame}: {mode}, {date}, {tariff}, {power} VA, {wh} Wh, {groups} groups (incomplete)</source>
        <translation>{frame}&#xa0;: {mode}, {date}, {tariff}, {power} VA, {wh} Wh, {groups} groupes (incomplète)</translation>
    </message>
    <message>
        <source>{frames} frames, {groups} groups, rejected {rejected}; reading quality {quality} %</source>
        <translation>{frames} trames, {groups} groupes, {rejected} rejets&#x202f;; qualité de lecture {quality} %</translation>
    </message>
    <message>
        <source>cut at an end of the recording</source>
        <translation>coupé à un bout de l’enregistrement</translation>
    </message>
    <message>
        <source>a byte whose parity is wrong</source>
        <translation>un octet dont la parité est fausse</translation>
    </message>
    <message>
        <source>not in the shape of a group</source>
        <translation>pas de la forme d’un groupe</translation>
    </message>
    <message>
        <source>a label that no meter says</source>
        <translation>une étiquette qu’aucun compteur ne dit</translation>
    </message>
    <message>
        <source>a wrong checksum</source>
        <translation>une somme de contrôle fausse</translation>
    </message>
    <message>
        <source>a date that is none, is missing, or is one too many</source>
        <translation>une date qui n’en est pas une, qui manque ou qui est de trop</translation>
    </message>
    <message>
        <source>too long or too short</source>
        <translation>trop long ou trop court</translation>
    </message>
    <message>
        <source>characters that this label can&apos;t have</source>
        <translation>des caractères que cette étiquette ne peut pas avoir</translation>
    </message>
    <message>
        <source>a group of the other mode</source>
        <translation>un groupe de l’autre mode</translation>
    </message>
    <message>
        <source>a line without end</source>
        <translation>une ligne sans fin</translation>
    </message>
    <message>
        <source>The bytes carry parity bits: the port read 8N1, and should read 7E1.</source>
        <translation>Les octets portent des bits de parité&#xa0;: le port lisait en 8N1 et devrait lire en 7E1.</translation>
    </message>
    <message>
        <source>With --speed the meter&apos;s time does not go as this computer&apos;s does. A collector stamps what it reads with the computer&apos;s clock, so that it sees powers that no home draws and stores none of them. Read the meter at its own speed, or write a file with --out and import that.</source>
        <translation>Avec --speed, le temps du compteur ne passe pas comme celui de cet ordinateur. Une collecte date ce qu’elle lit avec l’horloge de l’ordinateur&#xa0;: elle y voit des puissances qu’aucun logement n’appelle et n’en enregistre rien. Lisez le compteur à sa propre vitesse, ou écrivez un fichier avec --out et importez-le.</translation>
    </message>
    <message>
        <source>usage: </source>
        <translation>usage&#xa0;: </translation>
    </message>
    <message>
        <source>arguments</source>
        <translation>arguments&#xa0;</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options&#xa0;</translation>
    </message>
    <message>
        <source>show this help and exit</source>
        <translation>afficher cette aide et terminer</translation>
    </message>
    <message>
        <source>{prog}: error: {message}</source>
        <translation>{prog}&#xa0;: erreur&#xa0;: {message}</translation>
    </message>
    <message>
        <source>{argument}: {message}</source>
        <translation>{argument}&#xa0;: {message}</translation>
    </message>
    <message>
        <source>{names} is missing</source>
        <translation>il manque&#xa0;: {names}</translation>
    </message>
    <message>
        <source>one of these is missing: {names}</source>
        <translation>il manque l’un de&#xa0;: {names}</translation>
    </message>
    <message>
        <source>not understood: {arguments}</source>
        <translation>pas compris&#xa0;: {arguments}</translation>
    </message>
    <message>
        <source>a value is missing</source>
        <translation>il manque une valeur</translation>
    </message>
    <message>
        <source>at least one value is missing</source>
        <translation>il manque au moins une valeur</translation>
    </message>
    <message>
        <source>one value at most may be given</source>
        <translation>une valeur au plus est possible</translation>
    </message>
    <message>
        <source>{value} is none of: {choices}</source>
        <translation>{value} n’en fait pas partie&#xa0;: {choices}</translation>
    </message>
    <message>
        <source>{value} is not {type}</source>
        <translation>{value} n’est pas {type}</translation>
    </message>
    <message>
        <source>does not go with {argument}</source>
        <translation>ne va pas avec {argument}</translation>
    </message>
    <message>
        <source>takes no value ({value})</source>
        <translation>ne prend pas de valeur ({value})</translation>
    </message>
    <message>
        <source>{option} may mean {matches}</source>
        <translation>{option} peut vouloir dire&#xa0;: {matches}</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>un nombre entier</translation>
    </message>
    <message>
        <source>a number above 0</source>
        <translation>un nombre supérieur à 0</translation>
    </message>
    <message>
        <source>a number from 0 to 1</source>
        <translation>un nombre de 0 à 1</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>un nombre entier, 0 ou plus</translation>
    </message>
    <message>
        <source>seconds and a change, as 600:standard or 600:clock=300</source>
        <translation>des secondes et un changement, comme 600:standard ou 600:clock=300</translation>
    </message>
    <message>
        <source>CODE</source>
        <translation>CODE</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>COMMANDE</translation>
    </message>
    <message>
        <source>CONSENT</source>
        <translation>CONSENTEMENT</translation>
    </message>
    <message>
        <source>DAY=in|out|away</source>
        <translation>JOUR=in|out|away</translation>
    </message>
    <message>
        <source>DIR</source>
        <translation>DOSSIER</translation>
    </message>
    <message>
        <source>EVENT</source>
        <translation>ÉVÉNEMENT</translation>
    </message>
    <message>
        <source>FIELD</source>
        <translation>CHAMP</translation>
    </message>
    <message>
        <source>FIELD=VALUE</source>
        <translation>CHAMP=VALEUR</translation>
    </message>
    <message>
        <source>FILE</source>
        <translation>FICHIER</translation>
    </message>
    <message>
        <source>HASH</source>
        <translation>EMPREINTE</translation>
    </message>
    <message>
        <source>HOURS</source>
        <translation>HEURES</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>RÉFÉRENCE</translation>
    </message>
    <message>
        <source>IMPORT</source>
        <translation>IMPORT</translation>
    </message>
    <message>
        <source>KIND</source>
        <translation>LETTRE</translation>
    </message>
    <message>
        <source>LINE=EUR</source>
        <translation>LIGNE=EUROS</translation>
    </message>
    <message>
        <source>DAYS=EUR</source>
        <translation>JOURS=EUROS</translation>
    </message>
    <message>
        <source>MAP</source>
        <translation>COLONNES</translation>
    </message>
    <message>
        <source>NAME</source>
        <translation>NOM</translation>
    </message>
    <message>
        <source>NAME=VALUE</source>
        <translation>NOM=VALEUR</translation>
    </message>
    <message>
        <source>OUT</source>
        <translation>SORTIE</translation>
    </message>
    <message>
        <source>PARTY</source>
        <translation>ORGANISME</translation>
    </message>
    <message>
        <source>PROOF</source>
        <translation>PREUVE</translation>
    </message>
    <message>
        <source>REF</source>
        <translation>RÉFÉRENCE</translation>
    </message>
    <message>
        <source>S:WHAT</source>
        <translation>S:QUOI</translation>
    </message>
    <message>
        <source>TARGET</source>
        <translation>CIBLE</translation>
    </message>
    <message>
        <source>TEXT</source>
        <translation>TEXTE</translation>
    </message>
    <message>
        <source>WHAT</source>
        <translation>QUOI</translation>
    </message>
    <message>
        <source>{file}: {size} MB, opened again and whole. Keep its passphrase: nothing else opens it.</source>
        <translation>{file}&#xa0;: {size} Mo, rouverte et entière. Gardez sa phrase de passe&#xa0;: rien d’autre ne l’ouvre.</translation>
    </message>
    <message>
        <source>{file} made way for it.</source>
        <translation>{file} lui a laissé la place.</translation>
    </message>
    <message>
        <source>{at}  {file}  {size} MB</source>
        <translation>{at}  {file}  {size} Mo</translation>
    </message>
    <message>
        <source>{at}  {file}  {size} MB, not there now</source>
        <translation>{at}  {file}  {size} Mo, absente en ce moment</translation>
    </message>
    <message>
        <source>{at}  {file}  {size} MB, still holds what was erased since</source>
        <translation>{at}  {file}  {size} Mo, contient encore ce qui a été effacé depuis</translation>
    </message>
    <message>
        <source>{file}: made {at} by Persienne {app}. Delivery points: {points}. Days: {first} to {last}. Rows: {rows}.</source>
        <translation>{file}&#xa0;: faite le {at} par Persienne {app}. Points de livraison&#xa0;: {points}. Jours&#xa0;: du {first} au {last}. Lignes&#xa0;: {rows}.</translation>
    </message>
    <message>
        <source>meters {count}</source>
        <translation>compteurs {count}</translation>
    </message>
    <message>
        <source>counters {count}</source>
        <translation>registres du compteur {count}</translation>
    </message>
    <message>
        <source>contracts {count}</source>
        <translation>contrats {count}</translation>
    </message>
    <message>
        <source>imports and meter lines {count}</source>
        <translation>imports et liaisons au compteur {count}</translation>
    </message>
    <message>
        <source>sources {count}</source>
        <translation>sources {count}</translation>
    </message>
    <message>
        <source>days of curve {count}</source>
        <translation>jours de courbe {count}</translation>
    </message>
    <message>
        <source>totals of days {count}</source>
        <translation>totaux de jours {count}</translation>
    </message>
    <message>
        <source>totals of longer periods {count}</source>
        <translation>totaux de périodes plus longues {count}</translation>
    </message>
    <message>
        <source>indexes at midnight {count}</source>
        <translation>index à minuit {count}</translation>
    </message>
    <message>
        <source>first indexes of days {count}</source>
        <translation>premiers index de jours {count}</translation>
    </message>
    <message>
        <source>live values {count}</source>
        <translation>valeurs en direct {count}</translation>
    </message>
    <message>
        <source>highest powers {count}</source>
        <translation>puissances maximales {count}</translation>
    </message>
    <message>
        <source>points from which reading goes on {count}</source>
        <translation>points de reprise de la lecture {count}</translation>
    </message>
    <message>
        <source>facts {count}</source>
        <translation>faits {count}</translation>
    </message>
    <message>
        <source>erasures {count}</source>
        <translation>effacements {count}</translation>
    </message>
    <message>
        <source>backups {count}</source>
        <translation>sauvegardes {count}</translation>
    </message>
    <message>
        <source>entries of the register {count}</source>
        <translation>entrées du registre {count}</translation>
    </message>
    <message>
        <source>files kept as proof {count}</source>
        <translation>fichiers gardés comme preuves {count}</translation>
    </message>
    <message>
        <source>organisations added {count}</source>
        <translation>organismes ajoutés {count}</translation>
    </message>
    <message>
        <source>letters {count}</source>
        <translation>lettres {count}</translation>
    </message>
    <message>
        <source>what became of letters {count}</source>
        <translation>suites des lettres {count}</translation>
    </message>
    <message>
        <source>letters as printed {count}</source>
        <translation>lettres telles qu’imprimées {count}</translation>
    </message>
    <message>
        <source>spans of days set aside {count}</source>
        <translation>périodes écartées {count}</translation>
    </message>
    <message>
        <source>notes on days {count}</source>
        <translation>notes sur des jours {count}</translation>
    </message>
    <message>
        <source>days marked to check the mirror {count}</source>
        <translation>jours marqués pour vérifier le miroir {count}</translation>
    </message>
    <message>
        <source>seals of days {count}</source>
        <translation>empreintes de jours {count}</translation>
    </message>
    <message>
        <source>looks at what was to be deleted elsewhere {count}</source>
        <translation>contrôles de ce qui devait être effacé ailleurs {count}</translation>
    </message>
    <message>
        <source>spans of days that such looks showed to be absent {count}</source>
        <translation>périodes que ces vérifications ont montrées absentes {count}</translation>
    </message>
    <message>
        <source>settings {count}</source>
        <translation>réglages {count}</translation>
    </message>
    <message>
        <source>Something was erased from this household after the backup was made: restoring it brings that back.</source>
        <translation>Quelque chose a été effacé de ce foyer après cette sauvegarde&#xa0;: la restaurer le ferait revenir.</translation>
    </message>
    <message>
        <source>The household that is here can&apos;t be opened: whether the backup brings back something erased is not known.</source>
        <translation>Le foyer qui est ici ne s’ouvre pas&#xa0;: on ne sait pas si la sauvegarde ferait revenir quelque chose d’effacé.</translation>
    </message>
    <message>
        <source>Put this backup in the place of the household? Type yes:</source>
        <translation>Mettre cette sauvegarde à la place du foyer&#x202f;? Tapez oui&#xa0;:</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>Restored. The passphrase of PERSIENNE_PASSPHRASE_FILE opens the household, and the backup&apos;s does not. A recovery sheet of before opens it no more: make another one.</source>
        <translation>Restauré. La phrase de passe de PERSIENNE_PASSPHRASE_FILE ouvre le foyer, et celle de la sauvegarde ne l’ouvre pas. Une feuille de secours d’avant ne l’ouvre plus&#xa0;: faites-en une autre.</translation>
    </message>
    <message>
        <source>Restored. The keyring of this session opens the household, and the backup&apos;s passphrase does not. A recovery sheet of before opens it no more: make another one.</source>
        <translation>Restauré. Le trousseau de cette session ouvre le foyer, et la phrase de passe de la sauvegarde ne l’ouvre pas. Une feuille de secours d’avant ne l’ouvre plus&#xa0;: faites-en une autre.</translation>
    </message>
    <message>
        <source>Passphrase of the backup:</source>
        <translation>Phrase de passe de la sauvegarde&#xa0;:</translation>
    </message>
    <message>
        <source>A passphrase for the backup, 8 characters or more:</source>
        <translation>Une phrase de passe pour la sauvegarde, 8 caractères ou plus&#xa0;:</translation>
    </message>
    <message>
        <source>make a backup in one encrypted file, or list the backups</source>
        <translation>faire une sauvegarde en un seul fichier chiffré, ou lister les sauvegardes</translation>
    </message>
    <message>
        <source>a folder, where the last ones are kept, or a file that does not exist yet</source>
        <translation>un dossier, où les dernières sont gardées, ou un fichier qui n’existe pas encore</translation>
    </message>
    <message>
        <source>list the backups that the household remembers</source>
        <translation>lister les sauvegardes dont le foyer se souvient</translation>
    </message>
    <message>
        <source>how many backups of this household the folder keeps (5)</source>
        <translation>combien de sauvegardes de ce foyer le dossier garde (5)</translation>
    </message>
    <message>
        <source>a file whose first line is the backup&apos;s own passphrase; else the terminal asks for it</source>
        <translation>un fichier dont la première ligne est la phrase de passe propre à la sauvegarde&#x202f;; sinon le terminal la demande</translation>
    </message>
    <message>
        <source>put a backup in the place of the household, or where there is none</source>
        <translation>mettre une sauvegarde à la place du foyer, ou là où il n’y en a pas</translation>
    </message>
    <message>
        <source>a backup</source>
        <translation>une sauvegarde</translation>
    </message>
    <message>
        <source>say what the backup holds, and change nothing</source>
        <translation>dire ce que contient la sauvegarde, sans rien changer</translation>
    </message>
    <message>
        <source>don&apos;t ask before a household is replaced</source>
        <translation>ne pas demander avant de remplacer un foyer</translation>
    </message>
    <message>
        <source>look at the health of the household, and change nothing</source>
        <translation>regarder la santé du foyer, sans rien changer</translation>
    </message>
    <message>
        <source>This would be erased:</source>
        <translation>Serait effacé&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing of this is stored: nothing would be erased.</source>
        <translation>Rien de cela n’est gardé&#xa0;: rien ne serait effacé.</translation>
    </message>
    <message>
        <source>This stays:</source>
        <translation>Ceci reste&#xa0;:</translation>
    </message>
    <message>
        <source>Erase it? Type yes:</source>
        <translation>L’effacer&#x202f;? Tapez oui&#xa0;:</translation>
    </message>
    <message>
        <source>The whole household goes: its readings, its keys, its settings. Type EFFACER or ERASE:</source>
        <translation>Tout le foyer s’en va&#xa0;: ses relevés, ses clés, ses réglages. Tapez EFFACER ou ERASE&#xa0;:</translation>
    </message>
    <message>
        <source>The certificate is in {file}.</source>
        <translation>Le certificat est dans {file}.</translation>
    </message>
    <message>
        <source>Removed: {files}</source>
        <translation>Supprimé&#xa0;: {files}</translation>
    </message>
    <message>
        <source>The keyring did not let go of the key, which opens nothing any more. Remove the item “Persienne”.</source>
        <translation>Le trousseau n’a pas lâché la clé, qui n’ouvre plus rien. Supprimez-y l’élément «&#xa0;Persienne&#xa0;».</translation>
    </message>
    <message>
        <source>The folder {folder} stays: it holds files that are not Persienne&apos;s.</source>
        <translation>Le dossier {folder} reste&#xa0;: il contient des fichiers qui ne sont pas de Persienne.</translation>
    </message>
    <message>
        <source>The service that reads the meter all the time goes too: {file}</source>
        <translation>Le service qui lit le compteur en permanence part aussi&#xa0;: {file}</translation>
    </message>
    <message>
        <source>The journal holds no erasure.</source>
        <translation>Le journal ne contient aucun effacement.</translation>
    </message>
    <message>
        <source>Days of curve: {rows}; intervals in them: {values}</source>
        <translation>Jours de courbe&#xa0;: {rows}&#x202f;; intervalles&#xa0;: {values}</translation>
    </message>
    <message>
        <source>Totals of days: {rows}</source>
        <translation>Totaux de jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Indexes at midnight: {rows}</source>
        <translation>Index à minuit&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>First indexes of days: {rows}</source>
        <translation>Premiers index de jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Live values: {rows}</source>
        <translation>Valeurs en direct&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Highest powers of days: {rows}</source>
        <translation>Puissances maximales de jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Intervals of earlier days that reach into them: {rows}</source>
        <translation>Intervalles des jours précédents qui y entrent&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Hours of highest powers: {rows}</source>
        <translation>Heures de puissances maximales&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Points from which reading goes on: {rows}</source>
        <translation>Points de reprise de la lecture&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Facts noted (overruns, messages): {rows}</source>
        <translation>Faits notés (dépassements, messages)&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Spans of days set aside, their notes with them: {rows}</source>
        <translation>Périodes écartées, avec leurs notes&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Longer spans of days set aside, which lose these days: {rows}</source>
        <translation>Périodes écartées plus longues, qui perdent ces jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Erased, and the file has a new key. Erased values looked for in every page of the file, decrypted: {sampled}; found: {found}.</source>
        <translation>Effacé&#x202f;; le fichier a changé de clé. Valeurs effacées cherchées dans chaque page déchiffrée du fichier&#xa0;: {sampled}&#x202f;; retrouvées&#xa0;: {found}.</translation>
    </message>
    <message>
        <source>Erased, and the file has a new key. The search was not possible: the erasure had been interrupted.</source>
        <translation>Effacé&#x202f;; le fichier a changé de clé. La recherche n’était pas possible&#xa0;: l’effacement avait été interrompu.</translation>
    </message>
    <message>
        <source>The file was written anew and searched again. Erasures proved: {proved}; still doubtful: {left}.</source>
        <translation>Le fichier a été réécrit et parcouru de nouveau. Effacements prouvés&#xa0;: {proved}&#x202f;; encore douteux&#xa0;: {left}.</translation>
    </message>
    <message>
        <source>encrypted fragments of the file in free blocks of the disk, which can&apos;t be read without their key</source>
        <translation>des fragments chiffrés du fichier dans les blocs libres du disque, illisibles sans leur clé</translation>
    </message>
    <message>
        <source>old copies of the keyring&apos;s own file</source>
        <translation>les anciens exemplaires du fichier même du trousseau</translation>
    </message>
    <message>
        <source>an old key file on this disk, where it may not have been written over; the passphrase or recovery sheet of then opens it</source>
        <translation>un ancien fichier de clés sur ce disque, où il n’a peut-être pas été recouvert&#x202f;; la phrase de passe ou la feuille de secours d’alors l’ouvre</translation>
    </message>
    <message>
        <source>Files exported before that may hold it, and that Persienne can&apos;t erase:</source>
        <translation>Des fichiers exportés auparavant qui peuvent le contenir, et que Persienne ne peut pas effacer&#xa0;:</translation>
    </message>
    <message>
        <source>What this computer remembers of the household could not be removed. Remove the file {file}.</source>
        <translation>Ce que cet ordinateur retient du foyer n’a pas pu être supprimé. Supprimez le fichier {file}.</translation>
    </message>
    <message>
        <source>Totals of longer periods that these days touch: {rows}</source>
        <translation>Totaux de périodes plus longues, touchées par ces jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Notes that you wrote on these days: {rows}</source>
        <translation>Notes que vous avez écrites sur ces jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Notes on more days than these, which lose these days: {rows}</source>
        <translation>Notes sur plus de jours que ceux-ci, qui perdent ces jours&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Days that you marked to check the mirror: {rows}</source>
        <translation>Jours que vous avez marqués pour vérifier le miroir&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>Seals of days, which go with their meter: {rows}</source>
        <translation>Empreintes de jours, qui partent avec leur compteur&#xa0;: {rows}</translation>
    </message>
    <message>
        <source>an old key file in the spare cells of a flash disk, for a time; the passphrase or recovery sheet of then opens it</source>
        <translation>un ancien fichier de clés dans les cellules de réserve d’un disque à mémoire flash, pour un temps&#x202f;; la phrase de passe ou la feuille de secours d’alors l’ouvre</translation>
    </message>
    <message>
        <source>snapshots and copies of the disk or of the folder made before, what a tool has moved on the disk, and the memory that the system writes to the disk (swap, hibernation), keys included</source>
        <translation>les instantanés et les copies du disque ou du dossier faits auparavant, ce qu’un outil a déplacé sur le disque, et la mémoire que le système écrit sur le disque (espace d’échange, veille prolongée), clés comprises</translation>
    </message>
    <message>
        <source>your backups made before, which still hold it, and deleted ones for a time</source>
        <translation>vos sauvegardes faites auparavant, qui le contiennent encore, et celles qui ont été supprimées, pour un temps</translation>
    </message>
    <message>
        <source>the files that you imported</source>
        <translation>les fichiers que vous avez importés</translation>
    </message>
    <message>
        <source>your exports</source>
        <translation>vos exports</translation>
    </message>
    <message>
        <source>your prints and letters</source>
        <translation>vos impressions et vos lettres</translation>
    </message>
    <message>
        <source>the copies of the network operator, of your supplier, and of whomever you gave one</source>
        <translation>les copies du gestionnaire du réseau, de votre fournisseur et de toute personne à qui vous en avez donné une</translation>
    </message>
    <message>
        <source>the indexes kept before and after, whose difference is the energy used between them</source>
        <translation>les index gardés avant et après, dont la différence est l’énergie consommée entre les deux</translation>
    </message>
    <message>
        <source>the totals of days that are stored</source>
        <translation>les totaux de jours enregistrés</translation>
    </message>
    <message>
        <source>the seals of these days: a seal holds no value, but whoever has this household and a copy of a day can confirm with it that the copy is the same (to delete all seals: persienne seals --forget)</source>
        <translation>les empreintes de ces jours&#xa0;: une empreinte ne contient aucune valeur, mais qui a ce foyer et une copie d’un jour peut confirmer avec elle que la copie est la même (pour les supprimer toutes&#xa0;: persienne seals --forget)</translation>
    </message>
    <message>
        <source>what you noted yourself in the register and in letters, the meter&apos;s number where you put it</source>
        <translation>ce que vous avez noté vous-même dans le registre et les lettres, avec le numéro du compteur là où vous l’avez mis</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>deleted, the file still to be written anew</source>
        <translation>supprimé, le fichier reste à réécrire</translation>
    </message>
    <message>
        <source>deleted, waiting for room on the disk</source>
        <translation>supprimé, en attente de place sur le disque</translation>
    </message>
    <message>
        <source>done</source>
        <translation>fait</translation>
    </message>
    <message>
        <source>done, and not proved</source>
        <translation>fait, et non prouvé</translation>
    </message>
    <message>
        <source>deleted; the file is written anew within a month</source>
        <translation>supprimé&#x202f;; le fichier sera réécrit dans le mois</translation>
    </message>
    <message>
        <source>live values</source>
        <translation>valeurs en direct</translation>
    </message>
    <message>
        <source>all that is finer than a day</source>
        <translation>tout ce qui est plus fin que le jour</translation>
    </message>
    <message>
        <source>everything, totals of days included</source>
        <translation>tout, totaux par jour compris</translation>
    </message>
    <message>
        <source>marked days</source>
        <translation>jours marqués</translation>
    </message>
    <message>
        <source>seals of days</source>
        <translation>empreintes de jours</translation>
    </message>
    <message>
        <source>a note on days</source>
        <translation>note sur un jour ou plusieurs</translation>
    </message>
    <message>
        <source>of the whole household</source>
        <translation>de tout le foyer</translation>
    </message>
    <message>
        <source>of a period</source>
        <translation>d’une période</translation>
    </message>
    <message>
        <source>of a meter</source>
        <translation>d’un compteur</translation>
    </message>
    <message>
        <source>of an import</source>
        <translation>d’un import</translation>
    </message>
    <message>
        <source>as the slats were moved</source>
        <translation>quand la persienne a bougé</translation>
    </message>
    <message>
        <source>as older than is kept</source>
        <translation>car plus ancien que ce qui est gardé</translation>
    </message>
    <message>
        <source>as an import was undone</source>
        <translation>à l’annulation d’un import</translation>
    </message>
    <message>
        <source>as marks were taken back</source>
        <translation>au retrait de marques</translation>
    </message>
    <message>
        <source>as all seals were deleted</source>
        <translation>toutes les empreintes supprimées</translation>
    </message>
    <message>
        <source>as it was deleted or changed</source>
        <translation>supprimée ou modifiée</translation>
    </message>
    <message>
        <source>erase, with a proof: a period, an import, a meter, everything</source>
        <translation>effacer, avec une preuve&#xa0;: une période, un import, un compteur, tout</translation>
    </message>
    <message>
        <source>how deep: live, the live values; curve, all that is finer than a day; day or all, the totals of days too</source>
        <translation>jusqu’où&#xa0;: live, les valeurs en direct&#x202f;; curve, tout ce qui est plus fin que le jour&#x202f;; day ou all, les totaux des jours aussi</translation>
    </message>
    <message>
        <source>the first day, as 2026-11-24; from the beginning when not said</source>
        <translation>le premier jour, comme 2026-11-24&#x202f;; depuis le début si rien n’est dit</translation>
    </message>
    <message>
        <source>the last day, included; to the end when not said</source>
        <translation>le dernier jour, inclus&#x202f;; jusqu’à la fin si rien n’est dit</translation>
    </message>
    <message>
        <source>of this delivery point alone (14 digits)</source>
        <translation>de ce seul point de livraison (14 chiffres)</translation>
    </message>
    <message>
        <source>of this import alone (its number: persienne imports)</source>
        <translation>de ce seul import (son numéro&#xa0;: persienne imports)</translation>
    </message>
    <message>
        <source>remove the household: its file, its keys, the keyring&apos;s item; asks for a word</source>
        <translation>supprimer le foyer&#xa0;: son fichier, ses clés, l’élément du trousseau&#x202f;; demande un mot</translation>
    </message>
    <message>
        <source>the word EFFACER or ERASE, for a script that erases everything</source>
        <translation>le mot EFFACER ou ERASE, pour un script qui efface tout</translation>
    </message>
    <message>
        <source>ask nothing (for scripts)</source>
        <translation>ne rien demander (pour les scripts)</translation>
    </message>
    <message>
        <source>count what would be erased, and erase nothing</source>
        <translation>compter ce qui serait effacé, sans rien effacer</translation>
    </message>
    <message>
        <source>write the certificate into this file: .json, .pdf or .txt</source>
        <translation>écrire le certificat dans ce fichier&#xa0;: .json, .pdf ou .txt</translation>
    </message>
    <message>
        <source>list what was erased, the last erasure first</source>
        <translation>lister ce qui a été effacé, le dernier effacement d’abord</translation>
    </message>
    <message>
        <source>write the file anew and search it again, for the erasures that are not proved</source>
        <translation>réécrire le fichier et le parcourir de nouveau, pour les effacements qui ne sont pas prouvés</translation>
    </message>
    <message>
        <source>JSON: the certificate, the counts of --dry-run, or the journal</source>
        <translation>JSON&#xa0;: le certificat, les comptes de --dry-run ou le journal</translation>
    </message>
    <message>
        <source>what becomes of half-hours older than the household keeps: keep them all, or reduce them to day totals at once; a terminal is asked, a script keeps</source>
        <translation>ce que deviennent les demi-heures plus anciennes que ce que garde le foyer&#xa0;: tout garder (keep), ou les réduire aussitôt en totaux par jour (reduce)&#x202f;; un terminal pose la question, un script garde tout</translation>
    </message>
    <message>
        <source>say or set how much detail may be kept, and for how long</source>
        <translation>dire ou régler quels détails peuvent être gardés, et combien de temps</translation>
    </message>
    <message>
        <source>closed, one total a day; half, the half-hours; open, anything finer; nothing: say how it stands</source>
        <translation>closed, un total par jour&#x202f;; half, les demi-heures&#x202f;; open, plus fin encore&#x202f;; rien&#xa0;: dire où l’on en est</translation>
    </message>
    <message>
        <source>what becomes of stored detail that is finer: reduce it to totals, keep it, or erase it; a terminal is asked, a script keeps</source>
        <translation>ce que deviennent les détails plus fins déjà enregistrés&#xa0;: les réduire en totaux (reduce), les garder (keep) ou les effacer (erase)&#x202f;; un terminal pose la question, un script garde tout</translation>
    </message>
    <message>
        <source>the day on which what is kept goes, as 2026-11-24</source>
        <translation>le jour où part ce qui est gardé, comme 2026-11-24</translation>
    </message>
    <message>
        <source>who in the household decided</source>
        <translation>qui, dans le foyer, l’a décidé</translation>
    </message>
    <message>
        <source>why</source>
        <translation>pourquoi</translation>
    </message>
    <message>
        <source>let go now of what is older than the household keeps</source>
        <translation>laisser partir maintenant ce qui est plus ancien que ce que garde le foyer</translation>
    </message>
    <message>
        <source>today&apos;s date, as 2026-11-24: say that this computer&apos;s date is right, and let go of all that waited for it</source>
        <translation>la date du jour, comme 2026-11-24&#xa0;: dire que la date de cet ordinateur est juste, et laisser partir tout ce qui l’attendait</translation>
    </message>
    <message>
        <source>months for which half-hours are kept before they are reduced to day totals (25 by default)</source>
        <translation>nombre de mois pendant lesquels les demi-heures sont gardées avant d’être réduites en totaux par jour (25 par défaut)</translation>
    </message>
    <message>
        <source>days for which live values are kept (1 by default)</source>
        <translation>nombre de jours pendant lesquels les valeurs en direct sont gardées (1 par défaut)</translation>
    </message>
    <message>
        <source>say or set the contract of a meter, which tells peak from off-peak hours in its totals</source>
        <translation>dire ou régler le contrat d’un compteur, qui distingue heures pleines et heures creuses dans ses totaux</translation>
    </message>
    <message>
        <source>a JSON file of the contract&apos;s periods, in the place of those stored</source>
        <translation>un fichier JSON des périodes du contrat, à la place de celles qui sont enregistrées</translation>
    </message>
    <message>
        <source>its first day, as 2026-11-24; the first stored day when not said</source>
        <translation>son premier jour, comme 2026-11-24&#x202f;; sinon, le premier jour enregistré</translation>
    </message>
    <message>
        <source>its off-peak hours, as 22:30-06:30 or 22:30-06:30,12:30-14:30</source>
        <translation>ses heures creuses, comme 22:30-06:30 ou 22:30-06:30,12:30-14:30</translation>
    </message>
    <message>
        <source>closed: one total a day, its index and its highest power, no hour</source>
        <translation>fermée&#xa0;: un total par jour, son index et sa plus forte puissance, sans heure</translation>
    </message>
    <message>
        <source>half-open: the half-hours</source>
        <translation>entrouverte&#xa0;: les demi-heures</translation>
    </message>
    <message>
        <source>open: anything finer</source>
        <translation>ouverte&#xa0;: plus fin encore</translation>
    </message>
    <message>
        <source>slats closed</source>
        <translation>persienne fermée</translation>
    </message>
    <message>
        <source>slats half-open</source>
        <translation>persienne entrouverte</translation>
    </message>
    <message>
        <source>slats open</source>
        <translation>persienne ouverte</translation>
    </message>
    <message>
        <source>Meters to come: {stop}</source>
        <translation>Compteurs à venir&#xa0;: {stop}</translation>
    </message>
    <message>
        <source>Meter {meter}: {stop}</source>
        <translation>Compteur {meter}&#xa0;: {stop}</translation>
    </message>
    <message>
        <source>of unknown number</source>
        <translation>de numéro inconnu</translation>
    </message>
    <message>
        <source>  kept until {day}</source>
        <translation>  gardé jusqu’au {day}</translation>
    </message>
    <message>
        <source>  days with a seal, which stays however old: {days}</source>
        <translation>  jours qui ont une empreinte, gardée quel que soit leur âge&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Kept for: half-hours, months {months}; live values, days {days}; day totals for ever</source>
        <translation>Durée de conservation&#xa0;: demi-heures, {months} mois&#x202f;; valeurs en direct, jours&#xa0;: {days}&#x202f;; totaux par jour, sans limite</translation>
    </message>
    <message>
        <source>Kept for: half-hours for ever; live values, days {days}; day totals for ever</source>
        <translation>Durée de conservation&#xa0;: demi-heures, sans limite&#x202f;; valeurs en direct, jours&#xa0;: {days}&#x202f;; totaux par jour, sans limite</translation>
    </message>
    <message>
        <source>Next, on {day}: half-hours become day totals, days {days} within 30 days</source>
        <translation>Ensuite, le {day}&#xa0;: des demi-heures deviennent des totaux par jour (jours concernés d’ici 30 jours&#xa0;: {days})</translation>
    </message>
    <message>
        <source>Next, on {day}: live values go, {frames} of them within 30 days</source>
        <translation>Ensuite, le {day}&#xa0;: des valeurs en direct partent (d’ici 30 jours&#xa0;: {frames})</translation>
    </message>
    <message>
        <source>Next, on {day}: what was kept until then is reduced</source>
        <translation>Ensuite, le {day}&#xa0;: ce qui était gardé jusque-là est réduit</translation>
    </message>
    <message>
        <source>More is due (days within 30 days: {days}). By itself the job lets go of a month of days at most a day, and of the rest on the days that follow. To let go of all of it now: persienne slat --today {today}</source>
        <translation>Il reste à ranger (jours d’ici 30 jours&#xa0;: {days}). De lui-même, le rangement laisse partir au plus un mois de jours par jour, et le reste les jours suivants. Pour tout laisser partir maintenant&#xa0;: persienne slat --today {today}</translation>
    </message>
    <message>
        <source>The retention waits: this computer says that today is {today}, and the last day that is certain here is {known}. If the date is right: persienne slat --today {today}. If it is not, set the clock of this computer.</source>
        <translation>La conservation attend&#xa0;: cet ordinateur dit que nous sommes le {today}, et le dernier jour sûr ici est le {known}. Si la date est juste&#xa0;: persienne slat --today {today}. Si elle est fausse, mettez cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>Last tidied: {at}; {gone}</source>
        <translation>Dernier rangement&#xa0;: {at}&#x202f;; {gone}</translation>
    </message>
    <message>
        <source>Last tidied: never yet</source>
        <translation>Dernier rangement&#xa0;: jamais encore</translation>
    </message>
    <message>
        <source>{gone}, marked days gone {marks}</source>
        <translation>{gone}, jours marqués partis {marks}</translation>
    </message>
    <message>
        <source>Meter {meter}: {before} until now, {stop} from now on</source>
        <translation>Compteur {meter}&#xa0;: {before} jusqu’ici, {stop} désormais</translation>
    </message>
    <message>
        <source>Opening brings back nothing that was reduced or erased.</source>
        <translation>Ouvrir ne fait rien revenir de ce qui a été réduit ou effacé.</translation>
    </message>
    <message>
        <source>No contract is known, so these totals do not tell peak from off-peak hours. That can&apos;t be made good later.</source>
        <translation>Aucun contrat n’est connu&#xa0;: ces totaux ne distinguent pas heures pleines et heures creuses. Cela ne pourra pas être rattrapé.</translation>
    </message>
    <message>
        <source>Days not told apart by price: Tempo colour unknown {colour}, no contract {contract}, not fully known {unclear}</source>
        <translation>Jours non répartis par tarif&#xa0;: couleur Tempo inconnue {colour}, sans contrat {contract}, connus en partie seulement {unclear}</translation>
    </message>
    <message>
        <source>Energy in silences over midnight, which no day can claim: {wh} Wh; the indexes still hold it</source>
        <translation>Énergie des silences qui passent minuit, qu’aucun jour ne peut revendiquer&#xa0;: {wh} Wh&#x202f;; les index la contiennent toujours</translation>
    </message>
    <message>
        <source>  since {since}: surplus sold at {price} a kWh</source>
        <translation>  depuis le {since}&#xa0;: surplus vendu à {price}/kWh</translation>
    </message>
    <message>
        <source>  since {since}: payments of {euros} a month</source>
        <translation>  depuis le {since}&#xa0;: mensualités de {euros}</translation>
    </message>
    <message>
        <source>  from {since} to {until}: payments of {euros} a month</source>
        <translation>  du {since} au {until}&#xa0;: mensualités de {euros}</translation>
    </message>
    <message>
        <source>  since {since}: {kwh} kWh a m³</source>
        <translation>  depuis le {since}&#xa0;: {kwh} kWh par m³</translation>
    </message>
    <message>
        <source>  since {since}: hourly prices, with {price} added to each kWh before VAT</source>
        <translation>  depuis le {since}&#xa0;: prix horaires, avec {price} ajoutés à chaque kWh avant TVA</translation>
    </message>
    <message>
        <source>  its subscription is counted by months</source>
        <translation>  son abonnement est compté par mois</translation>
    </message>
    <message>
        <source>it only injects, so no supply contract applies to it</source>
        <translation>il ne fait qu’injecter&#xa0;: aucun contrat de fourniture ne le concerne</translation>
    </message>
    <message>
        <source>prices by the hour and the day</source>
        <translation>prix selon l’heure et le jour</translation>
    </message>
    <message>
        <source>  stored that is finer than a day: measures {half_hours}, months {months}, live values {frames}, powers with their hour {maxima}</source>
        <translation>  enregistré et plus fin que le jour&#xa0;: mesures {half_hours}, mois {months}, valeurs en direct {frames}, puissances avec leur heure {maxima}</translation>
    </message>
    <message>
        <source>add a contract of this option</source>
        <translation>ajouter un contrat de cette option</translation>
    </message>
    <message>
        <source>change the contract that begins on this day: what else is said takes the place of what it has</source>
        <translation>modifier le contrat qui commence ce jour-là&#xa0;: ce qui est dit d’autre prend la place de ce qu’il a</translation>
    </message>
    <message>
        <source>remove the contract that begins on this day; its days fall to the one before, where that has no end</source>
        <translation>retirer le contrat qui commence ce jour-là&#xa0;; ses jours reviennent au précédent, si celui-ci n’a pas de fin</translation>
    </message>
    <message>
        <source>its last day, where it ended before another began; the days after it have no contract</source>
        <translation>son dernier jour, s’il a pris fin avant qu’un autre commence&#xa0;; les jours qui suivent n’ont pas de contrat</translation>
    </message>
    <message>
        <source>days reduced to totals {days}, measures gone {measures}, live values gone {frames}, peaks without their time {hours}</source>
        <translation>jours réduits à leur total {days}, mesures parties {measures}, valeurs en direct parties {frames}, maximums sans leur heure {hours}</translation>
    </message>
    <message>
        <source>What is finer is still stored (measures {half_hours}, months {months}, live values {frames}). To reduce it: persienne slat {stop} --then reduce</source>
        <translation>Des détails plus fins restent enregistrés (mesures {half_hours}, mois {months}, valeurs en direct {frames}). Pour les réduire&#xa0;: persienne slat {stop} --then reduce</translation>
    </message>
    <message>
        <source>There is finer detail in store: measures {half_hours} over months {months}, live values {frames}.</source>
        <translation>Des détails plus fins sont enregistrés&#xa0;: mesures {half_hours}, sur {months} mois, valeurs en direct {frames}.</translation>
    </message>
    <message>
        <source>No contract is known: totals will not tell peak from off-peak hours, ever. To say it first: persienne contract</source>
        <translation>Aucun contrat n’est connu&#xa0;: les totaux ne distingueront jamais heures pleines et heures creuses. Pour le dire d’abord&#xa0;: persienne contract</translation>
    </message>
    <message>
        <source>What becomes of it?</source>
        <translation>Qu’en faire&#x202f;?</translation>
    </message>
    <message>
        <source>reduce it to totals (advised)</source>
        <translation>les réduire en totaux (conseillé)</translation>
    </message>
    <message>
        <source>keep it for as long as half-hours are kept</source>
        <translation>les garder aussi longtemps que les demi-heures</translation>
    </message>
    <message>
        <source>erase it, without totals</source>
        <translation>les effacer, sans totaux</translation>
    </message>
    <message>
        <source>These files hold half-hours older than the household keeps: months {months}.</source>
        <translation>Ces fichiers contiennent des demi-heures plus anciennes que ce que garde le foyer&#xa0;: {months} mois.</translation>
    </message>
    <message>
        <source>keep them all</source>
        <translation>tout garder</translation>
    </message>
    <message>
        <source>store them as day totals at once</source>
        <translation>les enregistrer aussitôt en totaux par jour</translation>
    </message>
    <message>
        <source>Half-hours older than the household keeps were stored all the same, months {months}. To store such as day totals: --older reduce</source>
        <translation>Des demi-heures plus anciennes que ce que garde le foyer ont tout de même été enregistrées ({months} mois). Pour les enregistrer en totaux par jour&#xa0;: --older reduce</translation>
    </message>
    <message>
        <source>Type its number:</source>
        <translation>Tapez son numéro&#xa0;:</translation>
    </message>
    <message>
        <source>Meter {meter}: {contract}</source>
        <translation>Compteur {meter}&#xa0;: {contract}</translation>
    </message>
    <message>
        <source>from {since}, {option}</source>
        <translation>depuis le {since}, {option}</translation>
    </message>
    <message>
        <source>{contract}, to {until}</source>
        <translation>{contract}, jusqu’au {until}</translation>
    </message>
    <message>
        <source>  in the place of: {contract}</source>
        <translation>  à la place de&#xa0;: {contract}</translation>
    </message>
    <message>
        <source>  no contract is known from {first} to {last}</source>
        <translation>  aucun contrat n’est connu du {first} au {last}</translation>
    </message>
    <message>
        <source>from {since}, {option}, off-peak {hours}</source>
        <translation>depuis le {since}, {option}, heures creuses {hours}</translation>
    </message>
    <message>
        <source>from {first} to {last}</source>
        <translation>du {first} au {last}</translation>
    </message>
    <message>
        <source>no contract is known</source>
        <translation>aucun contrat n’est connu</translation>
    </message>
    <message>
        <source>  as the meter itself says: {contract}</source>
        <translation>  d’après le compteur lui-même&#xa0;: {contract}</translation>
    </message>
    <message>
        <source>one price</source>
        <translation>un seul prix</translation>
    </message>
    <message>
        <source>peak and off-peak hours</source>
        <translation>heures pleines et heures creuses</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>EJP</source>
        <translation>EJP</translation>
    </message>
    <message>
        <source>Monday</source>
        <translation>lundi</translation>
    </message>
    <message>
        <source>Tuesday</source>
        <translation>mardi</translation>
    </message>
    <message>
        <source>Wednesday</source>
        <translation>mercredi</translation>
    </message>
    <message>
        <source>Thursday</source>
        <translation>jeudi</translation>
    </message>
    <message>
        <source>Friday</source>
        <translation>vendredi</translation>
    </message>
    <message>
        <source>Saturday</source>
        <translation>samedi</translation>
    </message>
    <message>
        <source>Sunday</source>
        <translation>dimanche</translation>
    </message>
    <message>
        <source>This passphrase is easy to guess for whoever has the file ({strength}). Four words that do not go together are better.</source>
        <translation>Cette phrase de passe est facile à deviner pour qui détient le fichier ({strength}). Quatre mots sans rapport entre eux valent mieux.</translation>
    </message>
    <message>
        <source>Passphrase:</source>
        <translation>Phrase de passe&#xa0;:</translation>
    </message>
    <message>
        <source>The 12 words of the recovery sheet:</source>
        <translation>Les 12 mots de la feuille de secours&#xa0;:</translation>
    </message>
    <message>
        <source>Passphrase, or the 12 words of the recovery sheet:</source>
        <translation>Phrase de passe, ou les 12 mots de la feuille de secours&#xa0;:</translation>
    </message>
    <message>
        <source>Word number {place}:</source>
        <translation>Mot numéro {place}&#xa0;:</translation>
    </message>
    <message>
        <source>New passphrase, 8 characters or more:</source>
        <translation>Nouvelle phrase de passe, 8 caractères ou plus&#xa0;:</translation>
    </message>
    <message>
        <source>Once more:</source>
        <translation>Encore une fois&#xa0;:</translation>
    </message>
    <message>
        <source>Type it once more to use it all the same:</source>
        <translation>Tapez-la encore une fois pour l’utiliser quand même&#xa0;:</translation>
    </message>
    <message>
        <source>Keyring: {keyring}</source>
        <translation>Trousseau&#xa0;: {keyring}</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Recovery sheet {number}</source>
        <translation>Feuille de secours {number}</translation>
    </message>
    <message>
        <source>These 12 words open the household when the keyring is lost or the passphrase forgotten. Copy them by hand, in their order, and keep the sheet away from this computer. They are shown this once.</source>
        <translation>Ces 12 mots ouvrent le foyer quand le trousseau est perdu ou la phrase de passe oubliée. Recopiez-les à la main, dans l’ordre, et gardez la feuille loin de cet ordinateur. Ils ne sont montrés que cette fois.</translation>
    </message>
    <message>
        <source>That is not the word at this number. Look at your copy.</source>
        <translation>Ce n’est pas le mot de ce numéro. Regardez votre copie.</translation>
    </message>
    <message>
        <source>The sheet is in {file}. Print it, then delete the file: whoever reads it can open the household.</source>
        <translation>La feuille est dans {file}. Imprimez-la, puis supprimez le fichier&#xa0;: qui le lit peut ouvrir le foyer.</translation>
    </message>
    <message>
        <source>Recovery sheet {number} opens the household from now on; a former one no longer does.</source>
        <translation>La feuille de secours {number} ouvre désormais le foyer&#x202f;; une feuille précédente ne l’ouvre plus.</translation>
    </message>
    <message>
        <source>The passphrase opens the household from now on.</source>
        <translation>La phrase de passe ouvre désormais le foyer.</translation>
    </message>
    <message>
        <source>No passphrase opens the household any more; the keyring does.</source>
        <translation>Plus aucune phrase de passe n’ouvre le foyer&#x202f;; le trousseau l’ouvre.</translation>
    </message>
    <message>
        <source>Strength: {strength}</source>
        <translation>Solidité&#xa0;: {strength}</translation>
    </message>
    <message>
        <source>The keyring ({keyring}) opens the household from now on.</source>
        <translation>Le trousseau ({keyring}) ouvre désormais le foyer.</translation>
    </message>
    <message>
        <source>list or change what opens the household</source>
        <translation>lister ou changer ce qui ouvre le foyer</translation>
    </message>
    <message>
        <source>list what opens the household (it need not be opened for that)</source>
        <translation>lister ce qui ouvre le foyer (sans avoir à l’ouvrir)</translation>
    </message>
    <message>
        <source>make a recovery sheet of 12 words, in the place of a former one</source>
        <translation>faire une feuille de secours de 12 mots, qui remplace la précédente</translation>
    </message>
    <message>
        <source>write the sheet into this new text file; else the terminal shows it</source>
        <translation>écrire la feuille dans ce nouveau fichier texte&#x202f;; sinon le terminal la montre</translation>
    </message>
    <message>
        <source>write the sheet into this new PDF file</source>
        <translation>écrire la feuille dans ce nouveau fichier PDF</translation>
    </message>
    <message>
        <source>set the passphrase, or change it</source>
        <translation>choisir la phrase de passe, ou en changer</translation>
    </message>
    <message>
        <source>a file whose first line is the new passphrase; else the terminal asks for it</source>
        <translation>un fichier dont la première ligne est la nouvelle phrase de passe&#x202f;; sinon le terminal la demande</translation>
    </message>
    <message>
        <source>take the passphrase out, once the keyring has been opened</source>
        <translation>retirer la phrase de passe, une fois le trousseau ouvert</translation>
    </message>
    <message>
        <source>keep the key in the keyring of this session too</source>
        <translation>garder la clé aussi dans le trousseau de cette session</translation>
    </message>
    <message>
        <source>the register: who may see what of your home, and what you noted about it</source>
        <translation>le registre&#xa0;: qui peut voir quoi de votre foyer, et ce que vous en avez noté</translation>
    </message>
    <message>
        <source>say where everything stands, or list what was noted</source>
        <translation>dire où en est chaque chose, ou lister ce qui a été noté</translation>
    </message>
    <message>
        <source>on this day, as 2026-11-24; today when not said</source>
        <translation>ce jour-là, comme 2026-11-24&#x202f;; aujourd’hui si rien n’est dit</translation>
    </message>
    <message>
        <source>every event that was noted, up to that day if one is said</source>
        <translation>tous les événements notés, jusqu’à ce jour s’il est dit</translation>
    </message>
    <message>
        <source>note something: given, refused, found in an account, a change of supplier ...</source>
        <translation>noter quelque chose&#xa0;: donné, refusé, constaté dans un compte, un changement de fournisseur…</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>{name}: {text}</source>
        <translation>{name}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>[{name}]: {text}</source>
        <translation>[{name}]&#xa0;: {text}</translation>
    </message>
    <message>
        <source>{value}: {text}</source>
        <translation>{value}&#xa0;: {text}</translation>
    </message>
    <message>
        <source>What may be done: {acts}</source>
        <translation>Ce que vous pouvez faire&#xa0;: {acts}</translation>
    </message>
    <message>
        <source>Subject: {subject}</source>
        <translation>Objet&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Texts that change: {count}. Nothing was stored; --yes stores them.</source>
        <translation>Textes qui changent&#xa0;: {count}. Rien n’a été enregistré&#xa0;; --yes les enregistre.</translation>
    </message>
    <message>
        <source>Texts that changed: {count}. New letters cite them.</source>
        <translation>Textes changés&#xa0;: {count}. Les nouvelles lettres les citent.</translation>
    </message>
    <message>
        <source>The draft {reference} is gone.</source>
        <translation>Le brouillon {reference} est jeté.</translation>
    </message>
    <message>
        <source>One month: {nominal}, on a working day {due}</source>
        <translation>Un mois&#xa0;: {nominal}, jour ouvré {due}</translation>
    </message>
    <message>
        <source>Three months: {nominal}, on a working day {due}</source>
        <translation>Trois mois&#xa0;: {nominal}, jour ouvré {due}</translation>
    </message>
    <message>
        <source>The last day to answer is {due}.</source>
        <translation>Le dernier jour pour répondre est le {due}.</translation>
    </message>
    <message>
        <source>Days for which the clock stood still, from {asked} to {answered}: {month} in the month, {months} in the three months</source>
        <translation>Jours de suspension du délai, du {asked} au {answered}&#xa0;: {month} pour le mois, {months} pour les trois mois</translation>
    </message>
    <message>
        <source>The PDF shows a box where its font has no sign for: {signs} Write it otherwise, or take the text.</source>
        <translation>Le PDF montre une case vide là où sa police n’a pas de signe pour&#xa0;: {signs} Écrivez-le autrement, ou prenez le texte.</translation>
    </message>
    <message>
        <source>Then have it printed with --confirm-address.</source>
        <translation>Faites-la ensuite imprimer avec --confirm-address.</translation>
    </message>
    <message>
        <source>Then say it with --set to_address=… to_where=…</source>
        <translation>Indiquez-la ensuite avec --set to_address=… to_where=…</translation>
    </message>
    <message>
        <source>Nothing is stored from {first} to {last}.</source>
        <translation>Rien n’est enregistré du {first} au {last}.</translation>
    </message>
    <message>
        <source>The letter as a whole: {subject}</source>
        <translation>La lettre dans son ensemble&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>named</source>
        <translation>nommé</translation>
    </message>
    <message>
        <source>letters about your data, and what became of them; nothing is ever sent</source>
        <translation>les lettres sur vos données et ce qu’elles sont devenues&#x202f;; rien n’est jamais envoyé</translation>
    </message>
    <message>
        <source>list the letters and what each asks for</source>
        <translation>lister les lettres et ce que chacune demande</translation>
    </message>
    <message>
        <source>write a letter and print its reference</source>
        <translation>écrire une lettre et afficher sa référence</translation>
    </message>
    <message>
        <source>which letter; see: persienne letters kinds</source>
        <translation>quelle lettre&#x202f;; voir&#xa0;: persienne letters kinds</translation>
    </message>
    <message>
        <source>whom it is for: an id or a name</source>
        <translation>à qui il s’adresse&#xa0;: un identifiant ou un nom</translation>
    </message>
    <message>
        <source>the delivery point; the only one that is known when not said</source>
        <translation>le point de livraison&#x202f;; sans précision, le seul qui soit connu</translation>
    </message>
    <message>
        <source>note a letter that was sent without Persienne, to follow it</source>
        <translation>noter une lettre envoyée sans Persienne, pour la suivre</translation>
    </message>
    <message>
        <source>what the meter counts</source>
        <translation>ce que compte le compteur</translation>
    </message>
    <message>
        <source>the day on which it was sent</source>
        <translation>le jour de son envoi</translation>
    </message>
    <message>
        <source>how it was sent</source>
        <translation>comment elle a été envoyée</translation>
    </message>
    <message>
        <source>a numbered point of the letter in its own words, once for each; when none is said the letter is spoken of by what it is about, and nothing is quoted</source>
        <translation>un point numéroté de la lettre, dans ses propres mots, une fois pour chacun&#x202f;; sans aucun, la lettre est désignée par son objet, et rien n’en est cité</translation>
    </message>
    <message>
        <source>for: {bodies}</source>
        <translation>pour&#xa0;: {bodies}</translation>
    </message>
    <message>
        <source>goes together with: {letters}</source>
        <translation>va avec&#xa0;: {letters}</translation>
    </message>
    <message>
        <source>a text that the letter names (“article 17(1)(b) of the GDPR”, or its id in persienne letters law), once for each, or “none” where it names no text; until it is said, no time to answer is counted and no way on is shown</source>
        <translation>un texte que la lettre nomme («&#xa0;article 17 § 1 b) du RGPD&#xa0;», ou son numéro dans persienne letters law), une fois pour chacun, ou «&#xa0;aucun&#xa0;» si elle n’en nomme pas&#x202f;; tant que ce n’est pas dit, aucun délai de réponse n’est compté et aucune suite n’est indiquée</translation>
    </message>
    <message>
        <source>say or correct what a letter that was sent without Persienne rests on; without --rests, list what it may rest on</source>
        <translation>dire ou corriger sur quoi repose une lettre envoyée sans Persienne&#x202f;; sans --rests, lister ce sur quoi elle peut reposer</translation>
    </message>
    <message>
        <source>a copy of the letter: a PDF, a picture or an e-mail</source>
        <translation>une copie de la lettre&#xa0;: un PDF, une photo ou un courriel</translation>
    </message>
    <message>
        <source>the reference that the letter bore, if any</source>
        <translation>la référence que portait la lettre, s’il y en avait une</translation>
    </message>
    <message>
        <source>an answer to a question of the letter, or: name, address (lines separated by ; or |), place, email, phone, mandatary, mandatary_address, mandatary_answers, supply_address, contract, which stay known; to_address with to_where (where it was read) and to_seen (when), to_role (operator, supplier, third_party, assistant, gateway) of a body that is not known yet; channel, energy, consent (ids of the register), about (a reference)</source>
        <translation>une réponse à une question de la lettre, ou&#xa0;: name, address (lignes séparées par&#x202f;; ou |), place, email, phone, mandatary, mandatary_address, mandatary_answers, supply_address, contract, qui restent connus&#x202f;; to_address avec to_where (où vous l’avez lue) et to_seen (quand), to_role (operator, supplier, third_party, assistant, gateway) d’un organisme encore inconnu&#x202f;; channel, energy, consent (numéros du registre), about (une référence)</translation>
    </message>
    <message>
        <source>of the body that it went to: to_address (lines separated by ; or |) with to_where (where it was read) and to_seen (when), and of one that is not known yet to_role (operator, supplier, third_party, assistant, gateway)</source>
        <translation>de l’organisme destinataire&#xa0;: to_address (lignes séparées par&#xa0;; ou |) avec to_where (où elle a été lue) et to_seen (quand), et to_role (operator, supplier, third_party, assistant, gateway) s’il n’est pas encore connu</translation>
    </message>
    <message>
        <source>begin from a sharing: the beginning of its number in `persienne consents list`, or who gets the data; what is known of it is filled in</source>
        <translation>partir d’un partage&#xa0;: le début de son numéro dans `persienne consents list`, ou qui reçoit les données&#xa0;; ce qui en est connu est rempli</translation>
    </message>
    <message>
        <source>you have compared the known address of the recipient today with its own page: print it</source>
        <translation>vous avez comparé aujourd’hui l’adresse connue du destinataire avec sa propre page&#xa0;: l’imprimer</translation>
    </message>
    <message>
        <source>take up a draft again, and change it</source>
        <translation>reprendre un brouillon, et le changer</translation>
    </message>
    <message>
        <source>throw a draft away</source>
        <translation>jeter un brouillon</translation>
    </message>
    <message>
        <source>say what happened to a letter, what is due, what was answered, and what may be done</source>
        <translation>dire ce qui est arrivé à une lettre, ce qui est attendu, ce qui a été répondu, et ce que vous pouvez faire</translation>
    </message>
    <message>
        <source>as an e-mail or an online form takes it: subject, then text</source>
        <translation>comme un courriel ou un formulaire en ligne le prend&#xa0;: l’objet, puis le texte</translation>
    </message>
    <message>
        <source>the version in English, to be read: only the French letter is sent</source>
        <translation>la version en anglais, pour lecture&#xa0;: seule la lettre en français est envoyée</translation>
    </message>
    <message>
        <source>write it as PDF</source>
        <translation>l’écrire en PDF</translation>
    </message>
    <message>
        <source>write it for a word processor</source>
        <translation>l’écrire pour un traitement de texte</translation>
    </message>
    <message>
        <source>write it as text</source>
        <translation>l’écrire en texte</translation>
    </message>
    <message>
        <source>write an unsent e-mail for your mail program: subject, text and the PDF, without a recipient</source>
        <translation>écrire un courriel non envoyé pour votre messagerie&#xa0;: objet, texte et PDF, sans destinataire</translation>
    </message>
    <message>
        <source>show a letter, as it was printed once it was</source>
        <translation>montrer une lettre, telle qu’elle a été imprimée si elle l’a été</translation>
    </message>
    <message>
        <source>the reference of the letter, or how it begins</source>
        <translation>la référence de la lettre, ou son début</translation>
    </message>
    <message>
        <source>list the letters and where each stands</source>
        <translation>lister les lettres et où en est chacune</translation>
    </message>
    <message>
        <source>note what happened to a letter</source>
        <translation>noter ce qui est arrivé à une lettre</translation>
    </message>
    <message>
        <source>what happened</source>
        <translation>ce qui s’est passé</translation>
    </message>
    <message>
        <source>the day, as 2026-11-24; today when not said</source>
        <translation>le jour, comme 2026-11-24&#x202f;; aujourd’hui sans précision</translation>
    </message>
    <message>
        <source>a file that proves it (PDF, PNG, JPEG, HEIC, e-mail or text); a copy is kept, encrypted</source>
        <translation>un fichier qui le prouve (PDF, PNG, JPEG, HEIC, courriel ou texte)&#x202f;; une copie est gardée, chiffrée</translation>
    </message>
    <message>
        <source>the number of the entry that this one takes the place of</source>
        <translation>le numéro de l’entrée que celle-ci remplace</translation>
    </message>
    <message>
        <source>what else is known; of several points, verdicts and numbers are separated by commas</source>
        <translation>ce que l’on sait d’autre&#xa0;; de plusieurs points, résultats et numéros sont séparés par des virgules</translation>
    </message>
    <message>
        <source>say when the time to answer ends</source>
        <translation>dire quand le délai de réponse prend fin</translation>
    </message>
    <message>
        <source>the day of receipt, which is not counted</source>
        <translation>le jour de la réception, qui ne compte pas</translation>
    </message>
    <message>
        <source>an extension was announced, with its reasons, within the first month</source>
        <translation>une prolongation motivée a été annoncée dans le premier mois</translation>
    </message>
    <message>
        <source>the day on which they asked who you are: the clock stands still until your answer</source>
        <translation>le jour où l’on vous a demandé qui vous êtes&#xa0;: le délai est suspendu jusqu’à votre réponse</translation>
    </message>
    <message>
        <source>the day on which you answered that question</source>
        <translation>le jour où vous avez répondu à cette question</translation>
    </message>
    <message>
        <source>count Good Friday and 26 December as holidays</source>
        <translation>compter le Vendredi saint et le 26 décembre comme jours fériés</translation>
    </message>
    <message>
        <source>count the overseas holiday of this postcode, of the home or of the body</source>
        <translation>compter le jour férié d’outre-mer de ce code postal, celui du logement ou de l’organisme</translation>
    </message>
    <message>
        <source>say what there is to do on a day</source>
        <translation>dire ce qu’il y a à faire un jour donné</translation>
    </message>
    <message>
        <source>make the file for the CNIL about a letter: one PDF with all its proofs</source>
        <translation>faire le dossier pour la CNIL à propos d’une lettre&#xa0;: un seul PDF avec toutes ses preuves</translation>
    </message>
    <message>
        <source>make the file for the national energy mediator about a letter, two months after a written complaint</source>
        <translation>faire le dossier d’une lettre pour le médiateur national de l’énergie, deux mois après une réclamation écrite</translation>
    </message>
    <message>
        <source>list the notes about a letter that a file may be given</source>
        <translation>lister les notes sur une lettre qui peuvent être jointes à un dossier</translation>
    </message>
    <message>
        <source>write the mandate by which the holder of the contract has somebody else write, for both to sign</source>
        <translation>écrire le mandat par lequel le titulaire du contrat fait écrire quelqu’un d’autre, à signer par les deux</translation>
    </message>
    <message>
        <source>mandatary and mandatary_address (lines separated by ; or |), which stay known: letters are then written by them; kinds and to (letters and bodies, separated by commas), from, until (a year when not said), follows (reminders, complaints and referrals too), answers (may they receive them: stays known), energy</source>
        <translation>mandatary et mandatary_address (lignes séparées par&#x202f;; ou |), qui restent connus&#xa0;: les lettres viennent alors de cette personne&#x202f;; kinds et to (lettres et organismes, séparés par des virgules), from, until (un an si rien n’est dit), follows (rappels, réclamations et saisines aussi), answers (peut-elle recevoir les réponses&#xa0;: reste connu), energy</translation>
    </message>
    <message>
        <source>what it would leave blank: to_address (of the CNIL or the mediator, lines separated by ; or |) with to_where and to_seen, the siren of the body, account (your own words, paragraphs separated by |), notes (ids of `persienne letters notes`, separated by commas)</source>
        <translation>ce qui y resterait en blanc&#xa0;: to_address (de la CNIL ou du médiateur, lignes séparées par&#x202f;; ou |) avec to_where et to_seen, le siren de l’organisme, account (votre exposé, paragraphes séparés par |), notes (numéros de `persienne letters notes`, séparés par des virgules)</translation>
    </message>
    <message>
        <source>list the texts of law that the letters cite, each with the day on which it was read</source>
        <translation>lister les textes de loi que citent les lettres, chacun avec le jour de sa lecture</translation>
    </message>
    <message>
        <source>a newer table of these texts: say what it changes</source>
        <translation>une table plus récente de ces textes&#xa0;: dire ce qu’elle change</translation>
    </message>
    <message>
        <source>use that table from now on</source>
        <translation>utiliser cette table désormais</translation>
    </message>
    <message>
        <source>write the days to come as a calendar file; it holds no names</source>
        <translation>écrire les dates à venir dans un fichier d’agenda&#x202f;; il ne contient aucun nom</translation>
    </message>
    <message>
        <source>the file; standard output when not said</source>
        <translation>le fichier&#x202f;; la sortie standard sans précision</translation>
    </message>
    <message>
        <source>who gets the data: a name of the directory, or any name</source>
        <translation>qui reçoit les données&#xa0;: un nom de l’annuaire, ou tout autre nom</translation>
    </message>
    <message>
        <source>what for; one purpose an entry</source>
        <translation>dans quel but&#x202f;; une seule finalité par entrée</translation>
    </message>
    <message>
        <source>the step of the data</source>
        <translation>le pas des données</translation>
    </message>
    <message>
        <source>the last day of validity</source>
        <translation>le dernier jour de validité</translation>
    </message>
    <message>
        <source>on what ground</source>
        <translation>sur quel fondement</translation>
    </message>
    <message>
        <source>who holds the contract</source>
        <translation>le titulaire du contrat</translation>
    </message>
    <message>
        <source>the delivery point (14 digits)</source>
        <translation>le point de livraison (14 chiffres)</translation>
    </message>
    <message>
        <source>electricity (the default) or gas</source>
        <translation>électricité (par défaut) ou gaz</translation>
    </message>
    <message>
        <source>another field of the entry, as note=..., legal_ref=D341-21; may be said again</source>
        <translation>un autre champ de l’entrée, comme note=…, legal_ref=D341-21&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>the day on which it happened, as 2026-11-24; now when not said</source>
        <translation>le jour où cela s’est passé, comme 2026-11-24&#x202f;; maintenant si rien n’est dit</translation>
    </message>
    <message>
        <source>note that you withdrew something, or asked for it</source>
        <translation>noter que vous avez retiré quelque chose, ou demandé de l’arrêter</translation>
    </message>
    <message>
        <source>what happened; given when not said, and of the recording in the meter (C1) found</source>
        <translation>ce qui s’est passé&#x202f;; given si rien n’est dit, et found pour l’enregistrement dans le compteur (C1)</translation>
    </message>
    <message>
        <source>say all that is known of one entry of the list: its history, its proofs, and what would stop it</source>
        <translation>dire tout ce qui est connu d’une ligne de la liste&#xa0;: son histoire, ses preuves, et ce qui l’arrêterait</translation>
    </message>
    <message>
        <source>say what is due: what ends soon, what waits for an answer, the review of your accounts</source>
        <translation>dire ce qui est à faire&#xa0;: ce qui prend bientôt fin, ce qui attend une réponse, le tour de vos comptes</translation>
    </message>
    <message>
        <source>note what happened since to an entry of the list, or keep a proof of it</source>
        <translation>noter ce qui est arrivé depuis à une ligne de la liste, ou en garder une preuve</translation>
    </message>
    <message>
        <source>what happened; a proof added when not said</source>
        <translation>ce qui s’est passé&#xa0;; une preuve ajoutée si rien n’est dit</translation>
    </message>
    <message>
        <source>what you want to remember about it</source>
        <translation>ce que vous voulez en retenir</translation>
    </message>
    <message>
        <source>which data, where the name alone may mean several: A, B, C1, C2, D, E, F or other</source>
        <translation>quelles données, là où le nom seul peut en désigner plusieurs&#xa0;: A, B, C1, C2, D, E, F ou other</translation>
    </message>
    <message>
        <source>which data: A index and daily consumption, B highest power, C1 recording in the meter, C2 collection by the operator, D passed to the supplier, E passed to a third party, F monthly reading for bills; of something given, C2 for an operator, D for a supplier and E for anybody else when not said</source>
        <translation>quelles données&#xa0;: A index et consommation du jour, B puissance maximale, C1 enregistrement dans le compteur, C2 collecte par le gestionnaire, D transmission au fournisseur, E transmission à un tiers, F relevé mensuel pour les factures&#x202f;; si rien n’est dit d’un accord donné, C2 pour un gestionnaire, D pour un fournisseur, E pour tout autre</translation>
    </message>
    <message>
        <source>what an organisation that is new here is to your home; by the data when not said</source>
        <translation>ce qu’est pour votre foyer un organisme nouveau ici&#xa0;; d’après les données si rien n’est dit</translation>
    </message>
    <message>
        <source>of an AI assistant or a gateway: where it works on what it reads</source>
        <translation>d’un assistant IA ou d’une passerelle&#xa0;: où il traite ce qu’il lit</translation>
    </message>
    <message>
        <source>of an AI assistant or a gateway: whether it keeps what it reads, as far as it says so</source>
        <translation>d’un assistant IA ou d’une passerelle&#xa0;: s’il conserve ce qu’il lit, pour autant qu’il le dise</translation>
    </message>
    <message>
        <source>a proof to keep a copy of: PDF, PNG, JPEG, HEIC, e-mail or text, 20 MB at most; may be said again</source>
        <translation>une preuve dont garder une copie&#xa0;: PDF, PNG, JPEG, HEIC, courriel ou texte, 20 Mo au plus&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>the beginning of its number in the list, or the name of who gets the data</source>
        <translation>le début de son numéro dans la liste, ou le nom de qui reçoit les données</translation>
    </message>
    <message>
        <source>by a switch in an account (the default), or asked for by letter, e-mail, form or phone</source>
        <translation>par un interrupteur dans un compte (par défaut), ou demandé par lettre, courriel, formulaire ou téléphone</translation>
    </message>
    <message>
        <source>the reference of the letter</source>
        <translation>la référence de la lettre</translation>
    </message>
    <message>
        <source>note that you saw the effect of a withdrawal</source>
        <translation>noter que vous avez constaté l’effet d’un retrait</translation>
    </message>
    <message>
        <source>note an event anew; the wrong one stays, and counts no more</source>
        <translation>noter un événement à nouveau&#x202f;; l’ancien reste et ne compte plus</translation>
    </message>
    <message>
        <source>note that an event was noted by mistake; it stays, and counts no more</source>
        <translation>noter qu’un événement a été noté par erreur&#x202f;; il reste et ne compte plus</translation>
    </message>
    <message>
        <source>the number of the event, or the beginning of its identifier</source>
        <translation>le numéro de l’événement, ou le début de son identifiant</translation>
    </message>
    <message>
        <source>check that no entry was changed, exchanged or lost</source>
        <translation>vérifier qu’aucune entrée n’a été modifiée, échangée ou perdue</translation>
    </message>
    <message>
        <source>the fingerprint of an earlier printed copy: it shows entries that are missing at the end</source>
        <translation>l’empreinte d’une copie imprimée plus tôt&#xa0;: elle révèle des entrées qui manquent à la fin</translation>
    </message>
    <message>
        <source>the number of entries on that copy</source>
        <translation>le nombre d’entrées sur cette copie</translation>
    </message>
    <message>
        <source>erase a name or another personal field of one event; the register says that it was erased</source>
        <translation>effacer un nom ou une autre donnée personnelle d’un événement&#x202f;; le registre dit qu’elle a été effacée</translation>
    </message>
    <message>
        <source>holder, acting_person, meter_ref, counterparty_name, note ..., or evidence for the kept files</source>
        <translation>holder, acting_person, meter_ref, counterparty_name, note…, ou evidence pour les fichiers gardés</translation>
    </message>
    <message>
        <source>write a copy of a kept proof</source>
        <translation>écrire une copie d’une preuve gardée</translation>
    </message>
    <message>
        <source>the beginning of the proof&apos;s number</source>
        <translation>le début du numéro de la preuve</translation>
    </message>
    <message>
        <source>the file to write; never over another one</source>
        <translation>le fichier à écrire&#x202f;; jamais par-dessus un autre</translation>
    </message>
    <message>
        <source>empty the whole register, and the proofs that no letter keeps</source>
        <translation>vider tout le registre, et les preuves qu’aucune lettre ne garde</translation>
    </message>
    <message>
        <source>yes, all of it</source>
        <translation>oui, tout</translation>
    </message>
    <message>
        <source>leave one entry: the day, and how many there were</source>
        <translation>laisser une seule entrée&#xa0;: le jour, et combien il y en avait</translation>
    </message>
    <message>
        <source>a JSON object</source>
        <translation>un objet JSON</translation>
    </message>
    <message>
        <source>add an organisation that you may write to, from the CNIL&apos;s list of data protection officers</source>
        <translation>ajouter un organisme à qui écrire, d’après la liste des délégués à la protection des données de la CNIL</translation>
    </message>
    <message>
        <source>the list, as you downloaded it from data.gouv.fr (CSV): “Organismes ayant désigné un(e) délégué(e) à la protection des données”</source>
        <translation>la liste, telle que vous l’avez téléchargée sur data.gouv.fr (CSV)&#xa0;: «&#xa0;Organismes ayant désigné un(e) délégué(e) à la protection des données&#xa0;»</translation>
    </message>
    <message>
        <source>words of its name, or its SIREN; where several fit, they are listed</source>
        <translation>des mots de son nom, ou son SIREN&#x202f;; si plusieurs conviennent, ils sont énumérés</translation>
    </message>
    <message>
        <source>what it is to your home: a third party (the default), an AI assistant, a gateway, your supplier or the operator of the grid</source>
        <translation>ce qu’il est pour votre foyer&#xa0;: un tiers (par défaut), un assistant IA, une passerelle, votre fournisseur ou le gestionnaire de réseau</translation>
    </message>
    <message>
        <source>which energy it has to do with; either when not said</source>
        <translation>de quelle énergie il s’occupe&#x202f;; l’une ou l’autre sans précision</translation>
    </message>
    <message>
        <source>say what that list has otherwise than what is known of the organisations here</source>
        <translation>dire ce qui, dans cette liste, diffère de ce qui est connu ici des organismes</translation>
    </message>
    <message>
        <source>store it, with the day of the list as its date</source>
        <translation>l’enregistrer, à la date de la liste</translation>
    </message>
    <message>
        <source>write a copy of the register, without the kept files</source>
        <translation>écrire une copie du registre, sans les fichiers gardés</translation>
    </message>
    <message>
        <source>a file that is not there yet; standard output when none is named</source>
        <translation>un fichier qui n’existe pas encore&#x202f;; la sortie standard si aucun n’est nommé</translation>
    </message>
    <message>
        <source>consent receipts that can be brought back (jsonld or json), a table (csv) or a sheet to read (pdf); by the name of the file when not said, else jsonld</source>
        <translation>des récépissés de consentement, qui peuvent être repris (jsonld ou json), un tableau (csv) ou une feuille à lire (pdf)&#x202f;; d’après le nom du fichier si rien n’est dit, sinon jsonld</translation>
    </message>
    <message>
        <source>JSON alone on standard output: the receipts, or with a file what was written to it</source>
        <translation>du JSON seul sur la sortie standard&#xa0;: les récépissés ou, avec un fichier, ce qui y a été écrit</translation>
    </message>
    <message>
        <source>bring an exported register back into an empty one</source>
        <translation>reprendre un registre exporté dans un registre vide</translation>
    </message>
    <message>
        <source>a jsonld file that consents export wrote</source>
        <translation>un fichier jsonld écrit par consents export</translation>
    </message>
    <message>
        <source>{what}. One of: {codes}</source>
        <translation>{what}. Au choix&#xa0;: {codes}</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}&#xa0;: {value}</translation>
    </message>
    <message>
        <source>What was noted:</source>
        <translation>Ce qui a été noté&#xa0;:</translation>
    </message>
    <message>
        <source>proof</source>
        <translation>preuve</translation>
    </message>
    <message>
        <source>To switch it off yourself:</source>
        <translation>Pour le couper vous-même&#xa0;:</translation>
    </message>
    <message>
        <source>In writing (persienne letters new), it takes:</source>
        <translation>Par écrit (persienne letters new), il faut&#xa0;:</translation>
    </message>
    <message>
        <source>Written to {file}. Entries: {count}; fingerprint {head}</source>
        <translation>Écrit dans {file}. Lignes&#xa0;: {count}&#x202f;; empreinte {head}</translation>
    </message>
    <message>
        <source>The register and its proofs are gone. Entries: {count}</source>
        <translation>Le registre et ses preuves sont partis. Lignes&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Brought back and checked. Entries: {count}; fingerprint {head}</source>
        <translation>Repris et vérifié. Lignes&#xa0;: {count}&#x202f;; empreinte {head}</translation>
    </message>
    <message>
        <source>Every entry is as it was noted. Entries: {count}; fingerprint {head}</source>
        <translation>Chaque ligne est telle qu’elle a été notée. Lignes&#xa0;: {count}&#x202f;; empreinte {head}</translation>
    </message>
    <message>
        <source>Erased from entry {number}: {field}</source>
        <translation>Effacé de la ligne {number}&#xa0;: {field}</translation>
    </message>
    <message>
        <source>Several organisations have this in their name. Which one?</source>
        <translation>Plusieurs organismes ont cela dans leur nom. Lequel&#x202f;?</translation>
    </message>
    <message>
        <source>{name} can be written to, as {id}. From the CNIL&apos;s list of {day}:</source>
        <translation>Vous pouvez écrire à {name}, sous le nom {id}. D’après la liste de la CNIL du {day}&#xa0;:</translation>
    </message>
    <message>
        <source>The list gives no mailbox of a service, no page and no address.</source>
        <translation>La liste ne donne ni adresse électronique d’un service, ni page, ni adresse postale.</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adresse</translation>
    </message>
    <message>
        <source>mailbox</source>
        <translation>boîte aux lettres électronique</translation>
    </message>
    <message>
        <source>page of a form</source>
        <translation>page de formulaire</translation>
    </message>
    <message>
        <source>Differences with the CNIL&apos;s list of {day}: {count}. Nothing was stored; --yes stores them.</source>
        <translation>Différences avec la liste de la CNIL du {day}&#xa0;: {count}. Rien n’a été enregistré&#x202f;; --yes les enregistre.</translation>
    </message>
    <message>
        <source>Stored from the CNIL&apos;s list of {day}. Changes: {count}</source>
        <translation>Enregistré d’après la liste de la CNIL du {day}. Changements&#xa0;: {count}</translation>
    </message>
    <message>
        <source>Written to {file}</source>
        <translation>Écrit dans {file}</translation>
    </message>
    <message>
        <source>keep the values of some days and leave them out of every sum; list these days, take them back</source>
        <translation>garder les valeurs de certains jours sans les compter dans aucune somme&#x202f;; lister ces jours, les reprendre</translation>
    </message>
    <message>
        <source>what you wrote on days (a power cut, an extra heater): list, add, edit, remove</source>
        <translation>ce que vous avez écrit sur des jours (une coupure, un chauffage d’appoint)&#xa0;: list, add, edit, remove</translation>
    </message>
    <message>
        <source>list the notes, each with its number</source>
        <translation>lister les notes, chacune avec son numéro</translation>
    </message>
    <message>
        <source>write a note on a day or on several days together</source>
        <translation>écrire une note sur un jour ou sur plusieurs jours ensemble</translation>
    </message>
    <message>
        <source>change the days or the words of a note</source>
        <translation>changer les jours ou les mots d’une note</translation>
    </message>
    <message>
        <source>delete a note</source>
        <translation>supprimer une note</translation>
    </message>
    <message>
        <source>the day, or the first of several, as 2026-11-24</source>
        <translation>le jour, ou le premier de plusieurs, comme 2026-11-24</translation>
    </message>
    <message>
        <source>your own words, one line of 200 characters at most</source>
        <translation>vos propres mots, une ligne de 200 caractères au plus</translation>
    </message>
    <message>
        <source>the note&apos;s number in the list</source>
        <translation>le numéro de la note dans la liste</translation>
    </message>
    <message>
        <source>the last day, included; the first one when not said</source>
        <translation>le dernier jour, compris&#x202f;; à défaut, le premier</translation>
    </message>
    <message>
        <source>Noted under the number {number}, from {first} to {last}. The note changes no figure.</source>
        <translation>Noté sous le numéro {number}, du {first} au {last}. La note ne change aucun chiffre.</translation>
    </message>
    <message>
        <source>Noted under the number {number}, on {first}. The note changes no figure.</source>
        <translation>Noté sous le numéro {number}, le {first}. La note ne change aucun chiffre.</translation>
    </message>
    <message>
        <source>The note {number} is changed.</source>
        <translation>La note {number} est modifiée.</translation>
    </message>
    <message>
        <source>The note {number} is deleted.</source>
        <translation>La note {number} est supprimée.</translation>
    </message>
    <message>
        <source>There is no note yet.</source>
        <translation>Il n’y a pas encore de note.</translation>
    </message>
    <message>
        <source>There is no note on these days.</source>
        <translation>Il n’y a aucune note sur ces jours.</translation>
    </message>
    <message>
        <source>why these days are left out</source>
        <translation>pourquoi ces jours sont écartés</translation>
    </message>
    <message>
        <source>your own words, kept beside the reason</source>
        <translation>vos propres mots, gardés à côté du motif</translation>
    </message>
    <message>
        <source>only what is drawn from the grid, or only what is injected; both when not said</source>
        <translation>seulement ce qui est soutiré du réseau, ou seulement ce qui y est injecté&#x202f;; à défaut, les deux</translation>
    </message>
    <message>
        <source>list the days that are set aside, each with its number</source>
        <translation>lister les jours écartés, chacun avec son numéro</translation>
    </message>
    <message>
        <source>have the days of this number count again</source>
        <translation>faire compter de nouveau les jours de ce numéro</translation>
    </message>
    <message>
        <source>drawn and injected</source>
        <translation>soutirage et injection</translation>
    </message>
    <message>
        <source>drawn</source>
        <translation>soutirage</translation>
    </message>
    <message>
        <source>injected</source>
        <translation>injection</translation>
    </message>
    <message>
        <source>Set aside under the number {number}: {first} to {last}. These days stay stored and are in no sum. To have them count again: persienne set-aside --undo {number}</source>
        <translation>Écartés sous le numéro {number}&#xa0;: du {first} au {last}. Ces jours restent enregistrés et sortent de toutes les sommes. Pour les reprendre&#xa0;: persienne set-aside --undo {number}</translation>
    </message>
    <message>
        <source>These days count again.</source>
        <translation>Ces jours comptent de nouveau.</translation>
    </message>
    <message>
        <source>No day is set aside.</source>
        <translation>Aucun jour n’est écarté.</translation>
    </message>
    <message>
        <source>{answer}: --meter {name}</source>
        <translation>{answer}&#xa0;: --meter {name}</translation>
    </message>
    <message>
        <source>{answer}: --meter new</source>
        <translation>{answer}&#xa0;: --meter new</translation>
    </message>
    <message>
        <source>{answer}: --accept {code}</source>
        <translation>{answer}&#xa0;: --accept {code}</translation>
    </message>
    <message>
        <source>{answer}: answer with --from and --to, for example --from 2026-11-02T08:30 --to 2026-11-05T19:00</source>
        <translation>{answer}&#xa0;: répondez avec --from et --to, par exemple --from 2026-11-02T08:30 --to 2026-11-05T19:00</translation>
    </message>
    <message>
        <source>{file}: nothing of it was stored; it waits for an answer:</source>
        <translation>{file}&#xa0;: rien n’en a été enregistré, il attend une réponse&#xa0;:</translation>
    </message>
    <message>
        <source>{count} files wait for the same answer; nothing of them was stored:</source>
        <translation>{count} fichiers attendent la même réponse&#xa0;; rien n’en a été enregistré&#xa0;:</translation>
    </message>
    <message>
        <source>Nothing was stored: this only says what would be.</source>
        <translation>Rien n’a été enregistré&#xa0;: ceci dit seulement ce qui le serait.</translation>
    </message>
    <message>
        <source>To undo it: persienne undo {number}</source>
        <translation>Pour l’annuler&#xa0;: persienne undo {number}</translation>
    </message>
    <message>
        <source>list the meters; give one a name, or the number that its files lack</source>
        <translation>lister les compteurs&#xa0;; nommer l’un d’eux, ou dire le numéro qui manque à ses fichiers</translation>
    </message>
    <message>
        <source>the meter that is meant: its name, its 14 digits, or its number in the list</source>
        <translation>le compteur concerné&#xa0;: son nom, ses 14 chiffres ou son numéro dans la liste</translation>
    </message>
    <message>
        <source>what you call it from now on; an empty name takes it away</source>
        <translation>comment vous l’appelez désormais&#xa0;; un nom vide l’efface</translation>
    </message>
    <message>
        <source>the meter that this one, which has no number, really is: all that is stored goes to it, for good</source>
        <translation>le compteur que celui-ci, sans numéro, est en réalité&#xa0;: tout ce qui est enregistré lui revient, définitivement</translation>
    </message>
    <message>
        <source>the delivery point (14 digits) of a meter that has none yet</source>
        <translation>le point de livraison (14 chiffres) d’un compteur qui n’en a pas encore</translation>
    </message>
    <message>
        <source>One meter from now on: {meter} and {other}.</source>
        <translation>Un seul compteur désormais&#xa0;: {meter} et {other}.</translation>
    </message>
    <message>
        <source>Anyone who gets this file can read it: it is under no key, and Persienne can&apos;t erase it. Write it? (yes/no)</source>
        <translation>Quiconque obtient ce fichier peut le lire&#xa0;: aucune clé ne le protège, et Persienne ne peut pas l’effacer. L’écrire&#xa0;? (oui/non)</translation>
    </message>
    <message>
        <source>Exported to {file}: {bytes} bytes. Anyone can read it.</source>
        <translation>Exporté dans {file}&#xa0;: {bytes} octets. Ce fichier est lisible par quiconque.</translation>
    </message>
    <message>
        <source>{energy} Wh known of longer spans only are not in it: the format has no line for them.</source>
        <translation>{energy}&#xa0;Wh connus seulement sur des durées plus longues n’y sont pas&#xa0;: le format n’a pas de ligne pour eux.</translation>
    </message>
    <message>
        <source>The format rounds to whole watts: the sum differs by {energy} Wh.</source>
        <translation>Le format arrondit au watt&#xa0;: la somme diffère de {energy}&#xa0;Wh.</translation>
    </message>
    <message>
        <source>No export is known.</source>
        <translation>Aucun export n’est connu.</translation>
    </message>
    <message>
        <source>place erased</source>
        <translation>lieu effacé</translation>
    </message>
    <message>
        <source>1 row</source>
        <translation>1&#xa0;ligne</translation>
    </message>
    <message>
        <source>{count} rows</source>
        <translation>{count}&#xa0;lignes</translation>
    </message>
    <message>
        <source>Exported to {file}: {rows}, {bytes} bytes. Anyone can read it.</source>
        <translation>Exporté dans {file}&#xa0;: {rows}, {bytes} octets. Ce fichier est lisible par quiconque.</translation>
    </message>
    <message>
        <source>{energy} Wh of hours or days that are known in part are not in it: they would pass for whole ones.</source>
        <translation>{energy} Wh d’heures ou de jours connus en partie n’y sont pas&#xa0;: ils passeraient pour entiers.</translation>
    </message>
    <message>
        <source>write measures, the chart or a one-page report to a file that anyone can read</source>
        <translation>écrire des mesures, le graphique ou un bilan d’une page dans un fichier lisible par quiconque</translation>
    </message>
    <message>
        <source>the file; an existing one only with --replace</source>
        <translation>le fichier&#xa0;; un fichier existant seulement avec --replace</translation>
    </message>
    <message>
        <source>csv (our own, lossless), enedis, homeassistant, xlsx, sqlite; png and svg, the chart; pdf, a page on a month or a year; needed, a sum for each price of the contract by month, in which no habit can be read</source>
        <translation>csv (le nôtre, sans perte), enedis, homeassistant, xlsx, sqlite&#xa0;; png et svg, le graphique&#xa0;; pdf, une page sur un mois ou une année&#xa0;; needed, une somme par prix du contrat et par mois, où aucune habitude ne se lit</translation>
    </message>
    <message>
        <source>Your notes on these days are in it: {count}.</source>
        <translation>Vos notes sur ces jours y sont&#xa0;: {count}.</translation>
    </message>
    <message>
        <source>how finely: curve, day or index (sums for needed); as finely as the slats and the format allow when not said</source>
        <translation>avec quelle finesse&#xa0;: curve, day ou index (sums pour needed)&#xa0;; sinon aussi finement que les lames et le format le permettent</translation>
    </message>
    <message>
        <source>with needed: the sums of the contract of this file too; may be repeated</source>
        <translation>avec needed&#xa0;: aussi les sommes du contrat de ce fichier&#xa0;; peut être répété</translation>
    </message>
    <message>
        <source>one register alone (EAST, EAIT, EASF01…); all when not said</source>
        <translation>un seul registre (EAST, EAIT, EASF01…)&#xa0;; tous à défaut</translation>
    </message>
    <message>
        <source>write the meter&apos;s whole number instead of its last four digits</source>
        <translation>écrire le numéro entier du compteur au lieu de ses quatre derniers chiffres</translation>
    </message>
    <message>
        <source>with xlsx and sqlite: what you wrote on these days too; it stays at home when not said</source>
        <translation>avec xlsx et sqlite&#xa0;: aussi ce que vous avez écrit sur ces jours&#x202f;; sans cette option, cela reste chez vous</translation>
    </message>
    <message>
        <source>draw the chart in the dark palette</source>
        <translation>dessiner le graphique dans la palette sombre</translation>
    </message>
    <message>
        <source>replace a file that is there</source>
        <translation>remplacer un fichier existant</translation>
    </message>
    <message>
        <source>say beforehand that the file may be readable by anyone (for scripts)</source>
        <translation>dire d’avance que le fichier peut être lisible par quiconque (pour les scripts)</translation>
    </message>
    <message>
        <source>list what was exported, the last one first, and where to</source>
        <translation>lister ce qui a été exporté, le dernier d’abord, et où</translation>
    </message>
    <message>
        <source>JSON: what was written, or a line for each known export</source>
        <translation>JSON&#xa0;: ce qui a été écrit, ou une ligne par export connu</translation>
    </message>
    <message>
        <source>list the days of half-hours, and of gas, still to download, as many as one file of the operator holds</source>
        <translation>lister les jours de demi-heures, et de gaz, qu’il reste à télécharger, autant qu’en contient un fichier du gestionnaire</translation>
    </message>
    <message>
        <source>the day since which half-hours were collected; that of the first ones stored when not said</source>
        <translation>le jour depuis lequel les demi-heures sont collectées&#xa0;; sans réponse, celui des premières enregistrées</translation>
    </message>
    <message>
        <source>Nothing is stored yet: no meter is known.</source>
        <translation>Rien n’est encore enregistré&#xa0;: aucun compteur n’est connu.</translation>
    </message>
    <message>
        <source>say what a table holds that no format knows: auto, or what is different from the proposal, as date=1,end=2,value=3|3+4,unit=kwh|kw|wh|w|m3|index-kwh|index-wh|index-m3,volume=2,stamp=start|end,step=rows|30|60|day|period|month|readings,order=dmy|mdy|ymd,decimal=comma|point,clock=local|utc|utc+1,direction=import|injection|gas,rows=TEXT; or a JSON file</source>
        <translation>dire ce que contient un tableau qu’aucun format ne connaît&#xa0;: auto, ou ce qui diffère de la proposition, comme date=1,end=2,value=3|3+4,unit=kwh|kw|wh|w|m3|index-kwh|index-wh|index-m3,volume=2,stamp=start|end,step=rows|30|60|day|period|month|readings,order=dmy|mdy|ymd,decimal=comma|point,clock=local|utc|utc+1,direction=import|injection|gas,rows=TEXTE&#xa0;; ou un fichier JSON</translation>
    </message>
    <message>
        <source>list the tables that you have described, and forget one</source>
        <translation>lister les tableaux que vous avez décrits, en oublier un</translation>
    </message>
    <message>
        <source>forget the description with this number; what was imported stays</source>
        <translation>oublier la description de ce numéro&#xa0;; ce qui a été importé reste</translation>
    </message>
    <message>
        <source>If this is right: persienne import {file} --map auto</source>
        <translation>Si c’est juste&#xa0;: persienne import {file} --map auto</translation>
    </message>
    <message>
        <source>Say what is not sure, as with: persienne import {file} --map {map}</source>
        <translation>Dites ce qui n’est pas sûr, par exemple&#xa0;: persienne import {file} --map {map}</translation>
    </message>
    <message>
        <source>No table was described.</source>
        <translation>Aucun tableau n’a été décrit.</translation>
    </message>
    <message>
        <source>Forgotten. What was imported stays.</source>
        <translation>Oublié. Ce qui a été importé reste.</translation>
    </message>
    <message>
        <source>If you do, say so: persienne keys trust</source>
        <translation>Si vous le savez, dites-le&#xa0;: persienne keys trust</translation>
    </message>
    <message>
        <source>To go on with this one: persienne keys trust</source>
        <translation>Pour continuer avec celui-ci&#xa0;: persienne keys trust</translation>
    </message>
    <message>
        <source>If you do, say so: persienne restore --trust</source>
        <translation>Si vous le savez, dites-le&#xa0;: persienne restore --trust</translation>
    </message>
    <message>
        <source>say that the household in the folder is yours, where nothing proves it or a newer one was seen</source>
        <translation>dire que le foyer du dossier est le vôtre, quand rien ne le prouve ou qu’un plus récent a été vu ici</translation>
    </message>
    <message>
        <source>open it without asking, whatever is told of it</source>
        <translation>l’ouvrir sans demander, quoi qu’il en soit dit</translation>
    </message>
    <message>
        <source>the backup is of this household, though nothing proves it</source>
        <translation>la sauvegarde est bien celle de ce foyer, même si rien ne le prouve</translation>
    </message>
    <message>
        <source>Open it all the same? Type yes:</source>
        <translation>L’ouvrir quand même&#xa0;? Tapez oui&#xa0;:</translation>
    </message>
    <message>
        <source>Restore it all the same? Type yes:</source>
        <translation>La restaurer quand même&#xa0;? Tapez oui&#xa0;:</translation>
    </message>
    <message>
        <source>This computer knows the household from now on.</source>
        <translation>Cet ordinateur connaît désormais ce foyer.</translation>
    </message>
    <message>
        <source>This household is known to be yours already. Nothing was changed.</source>
        <translation>Ce foyer est déjà connu comme le vôtre. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing proves that this backup is your household&apos;s: its passphrase has not confirmed it.</source>
        <translation>Rien ne prouve que cette sauvegarde est celle de votre foyer&#xa0;: sa phrase de passe ne l’a pas confirmé.</translation>
    </message>
    <message>
        <source>has not confirmed this household yet: it will when it opens it</source>
        <translation>n’a pas encore confirmé ce foyer&#xa0;: ce sera fait à la prochaine ouverture par ce moyen</translation>
    </message>
    <message>
        <source>has not confirmed this household yet: a new sheet does so at once</source>
        <translation>n’a pas encore confirmé ce foyer&#xa0;: une nouvelle feuille le fait aussitôt</translation>
    </message>
    <message>
        <source>This says what your curve tells of the people who live here; whoever sees this screen reads it too. Nothing of it is kept. Type “yes” to go on:</source>
        <translation>Ceci dit ce que votre courbe révèle des personnes qui vivent ici&#x202f;; quiconque voit cet écran le lit aussi. Rien n’en est conservé. Tapez «&#xa0;oui&#xa0;» pour continuer&#xa0;:</translation>
    </message>
    <message>
        <source>say what anyone who holds your curve could read in it; nothing is kept</source>
        <translation>dire ce que quiconque détient votre courbe pourrait y lire&#x202f;; rien n’est conservé</translation>
    </message>
    <message>
        <source>say it: whoever sees the terminal reads it too</source>
        <translation>le dire&#xa0;: quiconque voit le terminal le lit aussi</translation>
    </message>
    <message>
        <source>say what the energy of some days costs, line by line as on a bill</source>
        <translation>dire ce que coûte l’énergie de quelques jours, ligne par ligne comme sur une facture</translation>
    </message>
    <message>
        <source>the first local day; the first one stored when not said</source>
        <translation>le premier jour&#x202f;; à défaut, le premier enregistré</translation>
    </message>
    <message>
        <source>the last local day, included; the last one stored when not said</source>
        <translation>le dernier jour, compris&#x202f;; à défaut, le dernier enregistré</translation>
    </message>
    <message>
        <source>by prices with all taxes (ttc), or by prices without and each tax (ht); when not said, the one that has prices</source>
        <translation>aux prix toutes taxes comprises (ttc), ou aux prix hors taxes avec chaque taxe (ht)&#x202f;; sans précision, ceux qui sont connus</translation>
    </message>
    <message>
        <source>price it by the contract of this JSON file, as “contract --json” prints it; nothing is stored</source>
        <translation>calculer avec le contrat de ce fichier JSON, tel que «&#xa0;contract --json&#xa0;» l’écrit&#x202f;; rien n’est enregistré</translation>
    </message>
    <message>
        <source>hold a line of a bill against ours: subscription, energy, a price period (hc, hp, ...), a tax or total, with its euros; may be repeated</source>
        <translation>comparer une ligne d’une facture à la nôtre&#xa0;: subscription, energy, une période de prix (hc, hp…), une taxe ou total, avec ses euros&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>the meter that counts what you produce: what you used of it yourselves is said with what it would have cost</source>
        <translation>le compteur qui compte votre production&#xa0;: ce que vous en avez consommé vous-mêmes est dit, avec ce que cela aurait coûté</translation>
    </message>
    <message>
        <source>say beside it what the contract of this file would cost with the same behaviour; may be repeated</source>
        <translation>dire à côté ce que coûterait le contrat de ce fichier avec le même comportement&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>list or show the regulated prices that are known, or bring newer ones and Tempo&apos;s colours by file</source>
        <translation>énumérer ou montrer les prix réglementés connus, ou apporter par fichier des prix plus récents et les couleurs Tempo</translation>
    </message>
    <message>
        <source>list up to when prices are known, show the rows, or import a file</source>
        <translation>énumérer jusqu’à quand les prix sont connus, montrer les lignes, ou importer un fichier</translation>
    </message>
    <message>
        <source>of import: the CRE&apos;s CSV of the regulated tariff, RTE&apos;s Tempo calendar as JSON, or a CSV of hourly prices</source>
        <translation>avec import&#xa0;: le CSV de la CRE du tarif réglementé, le calendrier Tempo de RTE en JSON, ou un CSV de prix horaires</translation>
    </message>
    <message>
        <source>of import: a CSV of hourly prices, with a column start and a column EUR/MWh or EUR/kWh</source>
        <translation>avec import&#xa0;: un CSV de prix horaires, avec une colonne start et une colonne EUR/MWh ou EUR/kWh</translation>
    </message>
    <message>
        <source>of import: say what is new in the file, and keep nothing</source>
        <translation>pour import&#xa0;: dire ce que le fichier a de nouveau, sans rien garder</translation>
    </message>
    <message>
        <source>the option whose prices are shown</source>
        <translation>l’option dont on montre les prix</translation>
    </message>
    <message>
        <source>the subscribed power whose prices are shown</source>
        <translation>la puissance souscrite dont on montre les prix</translation>
    </message>
    <message>
        <source>the subscribed power in kVA, for the regulated prices</source>
        <translation>la puissance souscrite en kVA, pour les prix réglementés</translation>
    </message>
    <message>
        <source>who supplies it</source>
        <translation>le fournisseur</translation>
    </message>
    <message>
        <source>of an own price: the euros of a year&apos;s subscription, with all taxes</source>
        <translation>d’un prix propre&#xa0;: les euros d’une année d’abonnement, toutes taxes comprises</translation>
    </message>
    <message>
        <source>an own price: the euros of a kWh with all taxes, 0.1124, or of a price period, hp=0.2065; may be repeated</source>
        <translation>un prix propre&#xa0;: les euros d’un kWh toutes taxes comprises, 0.1124, ou d’une période de prix, hp=0.2065&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>note a payment of each month with the contract of its first day: 2026-01-05=80, or with the day of the last one, 2026-01-05..2026-12-05=80; may be repeated</source>
        <translation>noter une mensualité avec le contrat de son premier jour&#xa0;: 2026-01-05=80, ou avec le jour de la dernière, 2026-01-05..2026-12-05=80&#x202f;; peut être répété</translation>
    </message>
    <message>
        <source>what the offer is called</source>
        <translation>le nom de l’offre</translation>
    </message>
    <message>
        <source>store what you remember of a day, to check the mirror on yourself: in (somebody was in for most of the day, 9 to 17 h), out (nobody by day, somebody in the evening or at night), away (nobody all day and night)</source>
        <translation>garder ce dont vous vous souvenez d’un jour, pour vérifier le miroir sur vous-mêmes&#xa0;: in (quelqu’un était là pour l’essentiel de la journée, de 9 à 17&#xa0;h), out (personne dans la journée, quelqu’un le soir ou la nuit), away (personne ni le jour ni la nuit)</translation>
    </message>
    <message>
        <source>take the mark of a day back</source>
        <translation>retirer la marque d’un jour</translation>
    </message>
    <message>
        <source>delete all marks of the meter</source>
        <translation>supprimer toutes les marques du compteur</translation>
    </message>
    <message>
        <source>1 day marked.</source>
        <translation>1&#xa0;jour marqué.</translation>
    </message>
    <message>
        <source>{count} days marked.</source>
        <translation>{count}&#xa0;jours marqués.</translation>
    </message>
    <message>
        <source>1 mark taken back.</source>
        <translation>1&#xa0;marque retirée.</translation>
    </message>
    <message>
        <source>{count} marks taken back.</source>
        <translation>{count}&#xa0;marques retirées.</translation>
    </message>
    <message>
        <source>1 day is marked now; it is kept in the encrypted file alone.</source>
        <translation>1&#xa0;jour est maintenant marqué&#x202f;; il n’est gardé que dans le fichier chiffré.</translation>
    </message>
    <message>
        <source>{count} days are marked now; they are kept in the encrypted file alone.</source>
        <translation>{count}&#xa0;jours sont maintenant marqués&#x202f;; ils ne sont gardés que dans le fichier chiffré.</translation>
    </message>
    <message>
        <source>1 mark deleted.</source>
        <translation>1&#xa0;marque supprimée.</translation>
    </message>
    <message>
        <source>{count} marks deleted.</source>
        <translation>{count}&#xa0;marques supprimées.</translation>
    </message>
    <message>
        <source>These days were marked so already: nothing was changed.</source>
        <translation>Ces jours étaient déjà marqués ainsi&#xa0;: rien n’a changé.</translation>
    </message>
    <message>
        <source>No day is marked now.</source>
        <translation>Aucun jour n’est plus marqué.</translation>
    </message>
    <message>
        <source>The file was written anew under a new key: it holds them no more.</source>
        <translation>Le fichier a été réécrit sous une nouvelle clé&#xa0;: il ne les contient plus.</translation>
    </message>
    <message>
        <source>The file could not be written anew now: that is done at the latest within a month of use.</source>
        <translation>Le fichier n’a pas pu être réécrit maintenant&#xa0;: ce sera fait au plus tard en un mois d’utilisation.</translation>
    </message>
    <message>
        <source>say what other off-peak hours would change, on the last known year; nothing is stored</source>
        <translation>dit ce que changeraient d’autres heures creuses, sur la dernière année connue&#x202f;; rien n’est gardé</translation>
    </message>
    <message>
        <source>the first local day of the new hours, as the letter says it</source>
        <translation>le premier jour des nouvelles heures, comme la lettre le dit</translation>
    </message>
    <message>
        <source>the off-peak hours of 1 November to 31 March, as in 23:30-6:30,12:00-13:00</source>
        <translation>les heures creuses du 1er novembre au 31 mars, comme 23:30-6:30,12:00-13:00</translation>
    </message>
    <message>
        <source>those of 1 April to 31 October</source>
        <translation>celles du 1er avril au 31 octobre</translation>
    </message>
    <message>
        <source>read in your half-hours, as the mirror does, what totals of the midday hours would tell; nothing of it is kept</source>
        <translation>lire dans vos demi-heures, comme le miroir, ce que diraient des totaux des heures de midi&#x202f;; rien n’en est gardé</translation>
    </message>
    <message>
        <source>note these hours in the contract from that day on; its prices, power and supplier stay</source>
        <translation>noter ces heures dans le contrat à partir de ce jour&#x202f;; ses prix, sa puissance et son fournisseur restent</translation>
    </message>
    <message>
        <source>seals of days: without values, they tell later whether somebody else still has the same days (see letters check)</source>
        <translation>empreintes de jours&#xa0;: sans valeurs, elles disent plus tard si un autre a encore les mêmes jours (voir letters check)</translation>
    </message>
    <message>
        <source>seal the days of each imported load curve from now on, and of those that are stored</source>
        <translation>prendre désormais l’empreinte des jours de chaque courbe importée, et de celles qui sont enregistrées</translation>
    </message>
    <message>
        <source>seal no more; the seals that there are stay</source>
        <translation>ne plus prendre d’empreintes&#x202f;; celles qui existent restent</translation>
    </message>
    <message>
        <source>seal the days of this file, and store nothing else of it</source>
        <translation>prendre l’empreinte des jours de ce fichier, sans rien en garder d’autre</translation>
    </message>
    <message>
        <source>delete all seals and their key, and seal no more</source>
        <translation>supprimer toutes les empreintes et leur clé, et ne plus en prendre</translation>
    </message>
    <message>
        <source>hold what they gave after a deletion against what was held here, day by day</source>
        <translation>comparer, jour par jour, ce qu’ils ont remis après une suppression avec ce qui était détenu ici</translation>
    </message>
    <message>
        <source>a file that they gave; nothing of it is stored</source>
        <translation>un fichier qu’ils ont remis&#x202f;; rien n’en est gardé</translation>
    </message>
    <message>
        <source>how it came: access (in the answer to an access request) or space (downloaded from their online space)</source>
        <translation>comment il est venu&#xa0;: access (en réponse à une demande d’accès) ou space (téléchargé de leur espace en ligne)</translation>
    </message>
    <message>
        <source>the day on which they gave it, or on which it was downloaded, like 2026-11-24; otherwise today</source>
        <translation>le jour où ils l’ont remis, ou celui du téléchargement, comme 2026-11-24&#x202f;; sinon, aujourd’hui</translation>
    </message>
    <message>
        <source>their answer states in writing that no load curve is held</source>
        <translation>leur réponse dit par écrit qu’aucune courbe de charge n’est détenue</translation>
    </message>
    <message>
        <source>write the page of the check (PDF)</source>
        <translation>écrire la page du constat (PDF)</translation>
    </message>
    <message>
        <source>note what was found in the request, with the page as its proof, and which days were absent</source>
        <translation>noter le constat dans la demande, avec sa page pour preuve, et les jours qui étaient absents</translation>
    </message>
    <message>
        <source>{file}: 1 day sealed.</source>
        <translation>{file}&#xa0;: empreinte prise d’un jour.</translation>
    </message>
    <message>
        <source>{file}: {count} days sealed.</source>
        <translation>{file}&#xa0;: empreintes prises de {count} jours.</translation>
    </message>
    <message>
        <source>1 day of the stored curves has a seal.</source>
        <translation>1 jour des courbes enregistrées a une empreinte.</translation>
    </message>
    <message>
        <source>{count} days of the stored curves have a seal.</source>
        <translation>{count} jours des courbes enregistrées ont une empreinte.</translation>
    </message>
    <message>
        <source>{meter}: 1 day has a seal, {span}.</source>
        <translation>{meter}&#xa0;: 1 jour a une empreinte, {span}.</translation>
    </message>
    <message>
        <source>{meter}: {count} days have a seal, {span}.</source>
        <translation>{meter}&#xa0;: {count} jours ont une empreinte, {span}.</translation>
    </message>
    <message>
        <source>1 seal deleted, with the key.</source>
        <translation>1 empreinte supprimée, avec la clé.</translation>
    </message>
    <message>
        <source>{count} seals deleted, with their key.</source>
        <translation>{count} empreintes supprimées, avec leur clé.</translation>
    </message>
    <message>
        <source>The days of each imported load curve are sealed.</source>
        <translation>L’empreinte des jours de chaque courbe importée est prise.</translation>
    </message>
    <message>
        <source>Imported load curves are not sealed.</source>
        <translation>Aucune empreinte n’est prise des courbes importées.</translation>
    </message>
    <message>
        <source>{meter}: no day has a seal.</source>
        <translation>{meter}&#xa0;: aucun jour n’a d’empreinte.</translation>
    </message>
    <message>
        <source>Noted in {reference}: it was granted, and it is not done.</source>
        <translation>Noté dans {reference}&#xa0;: c’était accordé, et ce n’est pas fait.</translation>
    </message>
    <message>
        <source>Noted in {reference}: the effect is confirmed.</source>
        <translation>Noté dans {reference}&#xa0;: l’effet est confirmé.</translation>
    </message>
    <message>
        <source>Kept for {reference}: the days that were shown to be absent.</source>
        <translation>Gardé pour {reference}&#xa0;: les jours qui se sont montrés absents.</translation>
    </message>
    <message>
        <source>Nothing was noted: this proves nothing either way.</source>
        <translation>Rien n’a été noté&#xa0;: cela ne prouve rien, ni dans un sens ni dans l’autre.</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>over equal days</source>
        <translation>à jours égaux</translation>
    </message>
    <message numerus="yes">
        <source>%n complete day(s) compared.</source>
        <translation>
            <numerusform>%n jour complet comparé.</numerusform>
            <numerusform>%n jours complets comparés.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not corrected for the temperature.</source>
        <translation>Sans correction de température.</translation>
    </message>
</context>
<context>
    <name>CompareDialog</name>
    <message>
        <source>Compare contracts</source>
        <translation>Comparer des contrats</translation>
    </message>
    <message>
        <source>What you drew, under each of these contracts. It is no advice: Persienne sells nothing, and nobody pays to stand here.</source>
        <translation>Votre consommation sous chacun de ces contrats. Ce n’est pas un conseil&#xa0;: Persienne ne vend rien, et personne ne paie pour figurer ici.</translation>
    </message>
    <message>
        <source>Off-peak hours, for peak and off-peak</source>
        <translation>Heures creuses, pour l’option heures pleines et creuses</translation>
    </message>
    <message>
        <source>22:30 – 6:30, 12:00 – 14:00</source>
        <translation>22 h 30 – 6 h 30, 12 h – 14 h</translation>
    </message>
    <message>
        <source>Add a contract from a file…</source>
        <translation>Ajouter un contrat depuis un fichier…</translation>
    </message>
    <message>
        <source>One that Persienne saved, with its hours and prices</source>
        <translation>Un contrat enregistré par Persienne, avec ses heures et ses prix</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>Calcul en cours…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Two of these hours overlap.</source>
        <translation>Deux de ces plages se recouvrent.</translation>
    </message>
    <message>
        <source>Write each as 22:30 – 6:30, with a comma between them.</source>
        <translation>Écrivez chacune comme 22 h 30 – 6 h 30, avec une virgule entre elles.</translation>
    </message>
</context>
<context>
    <name>ComparisonWords</name>
    <message>
        <source>%1, regulated tariff</source>
        <translation>%1, tarif réglementé</translation>
    </message>
    <message>
        <source>Your off-peak hours are not known: write them above.</source>
        <translation>Vos heures creuses ne sont pas connues&#xa0;: indiquez-les ci-dessus.</translation>
    </message>
    <message>
        <source>%1, then %2</source>
        <translation>%1, puis %2</translation>
    </message>
    <message numerus="yes">
        <source>known for %n day(s)</source>
        <translation>
            <numerusform>connu sur %n jour</numerusform>
            <numerusform>connu sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>as much as yours</source>
        <translation>autant que chez vous</translation>
    </message>
    <message>
        <source>%1 more than yours</source>
        <translation>%1 de plus que chez vous</translation>
    </message>
    <message>
        <source>%1 less than yours</source>
        <translation>%1 de moins que chez vous</translation>
    </message>
    <message>
        <source>the hours of %1 are not known</source>
        <translation>les heures de %1 ne sont pas connues</translation>
    </message>
</context>
<context>
    <name>ComplaintDialog</name>
    <message>
        <source>Before the file is made</source>
        <translation>Avant de faire le dossier</translation>
    </message>
    <message>
        <source>What you leave out is a blank to fill by hand.</source>
        <translation>Ce que vous laissez vide sera à remplir à la main.</translation>
    </message>
    <message>
        <source>The address of the CNIL</source>
        <translation>L’adresse de la CNIL</translation>
    </message>
    <message>
        <source>The address of the mediator</source>
        <translation>L’adresse du médiateur</translation>
    </message>
    <message>
        <source>Without it the envelope has a blank.</source>
        <translation>Sinon, l’enveloppe reste à remplir.</translation>
    </message>
    <message>
        <source>I have compared it with the CNIL&apos;s own page</source>
        <translation>Je l’ai comparée avec la page de la CNIL</translation>
    </message>
    <message>
        <source>I have compared it with the mediator&apos;s own page</source>
        <translation>Je l’ai comparée avec la page du médiateur</translation>
    </message>
    <message>
        <source>The SIREN of %1, nine digits, if you know it</source>
        <translation>Le SIREN de l’organisme (%1), neuf chiffres, si vous le connaissez</translation>
    </message>
    <message>
        <source>Make the file…</source>
        <translation>Faire le dossier…</translation>
    </message>
    <message>
        <source>Your own account, if you like: a paragraph a line</source>
        <translation>Votre exposé, si vous le souhaitez&#xa0;: un paragraphe par ligne</translation>
    </message>
    <message>
        <source>Notes that go with it</source>
        <translation>Notes à y joindre</translation>
    </message>
    <message>
        <source>typed for a complaint</source>
        <comment>a source</comment>
        <translation>saisi pour une réclamation</translation>
    </message>
    <message>
        <source>Say where: the address counts only with its source.</source>
        <translation>Dites où&#xa0;: l’adresse ne compte qu’avec sa source.</translation>
    </message>
    <message>
        <source>These are not the nine digits of a SIREN: one of them is wrong.</source>
        <translation>Ce ne sont pas les neuf chiffres d’un SIREN&#xa0;: l’un d’eux est faux.</translation>
    </message>
</context>
<context>
    <name>ConfirmingDialog</name>
    <message>
        <source>It has stopped: %1</source>
        <translation>C’est arrêté&#xa0;: %1</translation>
    </message>
    <message>
        <source>You saw it in the account, or an answer says so. It is noted as confirmed on that day. That nothing passes any more does not say that what was received was erased.</source>
        <translation>Vous l’avez vu dans le compte, ou une réponse le dit. Ce sera noté comme confirmé ce jour-là. Que plus rien ne passe ne dit pas que ce qui a été reçu est effacé.</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Constaté le</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>ContractDialog</name>
    <message>
        <source>Your electricity contract</source>
        <translation>Votre contrat d’électricité</translation>
    </message>
    <message>
        <source>Option</source>
        <translation>Option</translation>
    </message>
    <message>
        <source>One price all day</source>
        <translation>Un seul prix toute la journée</translation>
    </message>
    <message>
        <source>Base option</source>
        <translation>Option Base</translation>
    </message>
    <message>
        <source>Peak and off-peak hours</source>
        <translation>Heures pleines et heures creuses</translation>
    </message>
    <message>
        <source>The hours stand on the bill: « HC (22H30-6H30) »</source>
        <translation>Les heures sont sur la facture&#xa0;: «&#xa0;HC (22H30-6H30)&#xa0;»</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>Blue, white and red days; off-peak from 22:00 to 6:00</source>
        <translation>Jours bleus, blancs et rouges&#x202f;; heures creuses de 22&#xa0;h à 6&#xa0;h</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>The days that the supplier announces come by a contract file</source>
        <translation>Les jours que le fournisseur annonce viennent d’un fichier de contrat</translation>
    </message>
    <message>
        <source>One that Persienne saved: any offer, with its own hours</source>
        <translation>Un contrat enregistré par Persienne&#xa0;: toute offre, avec ses propres heures</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Keep this contract</source>
        <translation>Garder ce contrat</translation>
    </message>
    <message>
        <source>As a file said it</source>
        <translation>Tel qu’un fichier l’a dit</translation>
    </message>
    <message>
        <source>All of it stands on your bill. It gives energy its price, and splits daily totals later on.</source>
        <translation>Tout se trouve sur votre facture. Le contrat donne son prix à l’énergie et permettra de partager les totaux quotidiens.</translation>
    </message>
    <message>
        <source>The meter says what stands here. Compare it with your bill, and add what is missing.</source>
        <translation>Le compteur dit ce qui figure ici. Comparez avec votre facture et ajoutez ce qui manque.</translation>
    </message>
    <message>
        <source>Which contract</source>
        <translation>Quel contrat</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis le %2</translation>
    </message>
    <message>
        <source>Another contract</source>
        <translation>Un autre contrat</translation>
    </message>
    <message>
        <source>Off-peak hours, as the bill prints them</source>
        <translation>Heures creuses, comme sur la facture</translation>
    </message>
    <message>
        <source>HC (22H30-6H30), or 22:30 - 6:30</source>
        <translation>HC (22H30-6H30), ou 22 h 30 - 6 h 30</translation>
    </message>
    <message>
        <source>Subscribed power in kVA</source>
        <translation>Puissance souscrite en kVA</translation>
    </message>
    <message>
        <source>Supplier, if you like</source>
        <translation>Fournisseur (facultatif)</translation>
    </message>
    <message>
        <source>Name of the offer, if you like</source>
        <translation>Nom de l’offre (facultatif)</translation>
    </message>
    <message>
        <source>The days after it have no contract, and no price.</source>
        <translation>Les jours qui suivent n’ont ni contrat ni prix.</translation>
    </message>
    <message>
        <source>It ended before another began</source>
        <translation>Il a pris fin avant qu’un autre commence</translation>
    </message>
    <message>
        <source>Its last day</source>
        <translation>Son dernier jour</translation>
    </message>
    <message>
        <source>The regulated prices hang on it: how many kVA does your bill say?</source>
        <translation>Le tarif réglementé en dépend&#xa0;: combien de kVA indique votre facture&#x202f;?</translation>
    </message>
    <message>
        <source>The regulated tariff has no prices for %1 kVA. It has some for %2 kVA.</source>
        <translation>Le tarif réglementé n’a pas de prix pour %1 kVA. Il en a pour %2 kVA.</translation>
    </message>
    <message>
        <source>These hours can’t be priced yet: one total a day is stored. Open the slats half and import your file of half-hours again, or import one with the peak and off-peak indexes of your meter.</source>
        <translation>Ces heures ne peuvent pas encore être chiffrées&#xa0;: un seul total par jour est gardé. Entrouvrez la persienne et importez à nouveau votre fichier de demi-heures, ou importez un fichier avec les index heures pleines et heures creuses de votre compteur.</translation>
    </message>
    <message>
        <source>These hours can’t be priced yet: one total a day is stored. Open the slats half and import your file of half-hours again.</source>
        <translation>Ces heures ne peuvent pas encore être chiffrées&#xa0;: un seul total par jour est gardé. Entrouvrez la persienne et importez à nouveau votre fichier de demi-heures.</translation>
    </message>
    <message>
        <source>An offer of its own: each price with its hours and days</source>
        <translation>Une offre à part&#xa0;: chaque prix avec ses heures et ses jours</translation>
    </message>
    <message>
        <source>That of the exchange, and what your contract adds to each kWh</source>
        <translation>Celui de la bourse, et ce que votre contrat ajoute à chaque kWh</translation>
    </message>
    <message>
        <source>Remove this contract…</source>
        <translation>Retirer ce contrat…</translation>
    </message>
    <message>
        <source>Import a contract…</source>
        <translation>Importer un contrat…</translation>
    </message>
    <message>
        <source>the regulated tariff (tarif bleu)</source>
        <translation>le tarif réglementé (tarif bleu)</translation>
    </message>
    <message>
        <source>as a file said them</source>
        <translation>tels qu’un fichier les a donnés</translation>
    </message>
    <message>
        <source>by the hour, with the subscription of my bill</source>
        <translation>à l’heure, avec l’abonnement de ma facture</translation>
    </message>
    <message>
        <source>those of my bill</source>
        <translation>ceux de ma facture</translation>
    </message>
    <message>
        <source>Its last day is before its first one.</source>
        <translation>Son dernier jour est avant son premier.</translation>
    </message>
    <message>
        <source>The prices that a file said are of the option before. Choose which ones count now.</source>
        <translation>Les prix qu’un fichier a donnés sont ceux de l’option précédente. Choisissez ceux qui comptent maintenant.</translation>
    </message>
    <message>
        <source>Write a whole number from 1 to 36, as on the bill.</source>
        <translation>Écrivez un nombre entier de 1 à 36, comme sur la facture.</translation>
    </message>
</context>
<context>
    <name>ContractEffectDialog</name>
    <message>
        <source>What this does to your bill</source>
        <translation>Ce que cela change à votre facture</translation>
    </message>
    <message>
        <source>No measure is changed. You can change the contracts again at any time.</source>
        <translation>Aucune mesure n’est modifiée. Vous pourrez rechanger les contrats à tout moment.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Garder ainsi</translation>
    </message>
</context>
<context>
    <name>ContractEffectWords</name>
    <message>
        <source>No bill is changed: nothing is known of these days yet.</source>
        <translation>Aucune facture ne change&#xa0;: rien n’est encore connu de ces jours.</translation>
    </message>
    <message>
        <source>Not kept: monthly payments of %1 since %2.</source>
        <translation>Ne seront pas gardées&#xa0;: les mensualités de %1 depuis le %2.</translation>
    </message>
    <message>
        <source>Not kept: the surplus sold at %1 a kWh since %2.</source>
        <translation>Ne sera pas gardée&#xa0;: la vente de surplus à %1 le kWh depuis le %2.</translation>
    </message>
    <message>
        <source>Not kept: the %1 kWh a m³ of gas since %2.</source>
        <translation>Ne seront pas gardés&#xa0;: les %1 kWh par m³ de gaz depuis le %2.</translation>
    </message>
    <message>
        <source>Not kept: the hourly prices since %2, with %1 added to a kWh.</source>
        <translation>Ne seront pas gardés&#xa0;: les prix horaires depuis le %2, avec %1 ajoutés à un kWh.</translation>
    </message>
    <message>
        <source>Not kept: the surcharge of self-producers.</source>
        <translation>Ne sera pas gardée&#xa0;: la majoration des autoproducteurs.</translation>
    </message>
    <message>
        <source>Not kept: the subscription counted by months.</source>
        <translation>Ne sera pas gardé&#xa0;: l’abonnement compté par mois.</translation>
    </message>
    <message>
        <source>Removed: %1.</source>
        <translation>Retiré&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its days fall to the contract before it: %1.</source>
        <translation>Ses jours reviennent au contrat précédent&#xa0;: %1.</translation>
    </message>
    <message>
        <source>Its days have no contract then, and no price.</source>
        <translation>Ses jours n’ont alors ni contrat ni prix.</translation>
    </message>
    <message>
        <source>Bill of %1: %2 with taxes instead of %3 before taxes. They can’t be compared.</source>
        <translation>Facture de %1&#xa0;: %2 TTC au lieu de %3 HT. Elles ne se comparent pas.</translation>
    </message>
    <message>
        <source>Bill of %1: %2 before taxes instead of %3 with taxes. They can’t be compared.</source>
        <translation>Facture de %1&#xa0;: %2 HT au lieu de %3 TTC. Elles ne se comparent pas.</translation>
    </message>
    <message>
        <source>%1, before taxes</source>
        <translation>%1, hors taxes</translation>
    </message>
    <message>
        <source>Bill of %1: %2 instead of %3. They can’t be compared: not everything has a price.</source>
        <translation>Facture (%1)&#xa0;: %2 au lieu de %3. Ces totaux ne se comparent pas&#xa0;: tout n’a pas de prix.</translation>
    </message>
    <message>
        <source>Bill of %1: %2, as before.</source>
        <translation>Facture (%1)&#xa0;: %2, comme avant.</translation>
    </message>
    <message>
        <source>Bill of %1: %2 instead of %3, %4 more.</source>
        <translation>Facture (%1)&#xa0;: %2 au lieu de %3, soit %4 de plus.</translation>
    </message>
    <message>
        <source>Bill of %1: %2 instead of %3, %4 less.</source>
        <translation>Facture (%1)&#xa0;: %2 au lieu de %3, soit %4 de moins.</translation>
    </message>
    <message>
        <source>Without a price: %1 instead of %2.</source>
        <translation>Sans prix&#xa0;: %1 au lieu de %2.</translation>
    </message>
    <message>
        <source>Without a price: the subscription, whole or in part.</source>
        <translation>Sans prix&#xa0;: l’abonnement, en tout ou en partie.</translation>
    </message>
    <message>
        <source>Between two contracts, %1 has none: what is drawn then has no price.</source>
        <translation>Entre deux contrats, aucun n’est connu (%1)&#xa0;: ce qui est consommé alors n’a pas de prix.</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis le %2</translation>
    </message>
</context>
<context>
    <name>ContractFile</name>
    <message>
        <source>A contract that Persienne saved</source>
        <translation>Un contrat enregistré par Persienne</translation>
    </message>
    <message>
        <source>persienne-contract.json</source>
        <comment>the name of a file</comment>
        <translation>persienne-contrat.json</translation>
    </message>
    <message>
        <source>persienne-example-contract.json</source>
        <comment>the name of a file</comment>
        <translation>persienne-exemple-contrat.json</translation>
    </message>
    <message>
        <source>Save the contract</source>
        <translation>Enregistrer le contrat</translation>
    </message>
</context>
<context>
    <name>ContractLever</name>
    <message>
        <source>Your meter’s number stands in %1</source>
        <translation>Le numéro de votre compteur figure dans %1</translation>
    </message>
    <message>
        <source>Contract saved: anyone can read this file</source>
        <translation>Contrat enregistré&#xa0;: ce fichier est lisible par quiconque</translation>
    </message>
    <message>
        <source>The contract was not saved</source>
        <translation>Le contrat n’a pas été enregistré</translation>
    </message>
    <message>
        <source>Nothing was changed</source>
        <translation>Rien n’a changé</translation>
    </message>
    <message>
        <source>These contracts are kept so already.</source>
        <translation>Ces contrats sont déjà gardés ainsi.</translation>
    </message>
</context>
<context>
    <name>ContractWords</name>
    <message>
        <source>%1, from %2 to %3</source>
        <translation>%1, du %2 au %3</translation>
    </message>
    <message>
        <source>%1, since %2</source>
        <translation>%1, depuis le %2</translation>
    </message>
    <message>
        <source>from %1 on: %2</source>
        <translation>à partir du %1&#xa0;: %2</translation>
    </message>
    <message>
        <source>one price all day</source>
        <translation>même prix toute la journée</translation>
    </message>
    <message>
        <source>peak and off-peak hours</source>
        <translation>heures pleines et heures creuses</translation>
    </message>
    <message>
        <source>Tempo</source>
        <translation>Tempo</translation>
    </message>
    <message>
        <source>EJP</source>
        <translation>EJP</translation>
    </message>
    <message>
        <source>prices by the hour and the day</source>
        <translation>prix selon l’heure et le jour</translation>
    </message>
    <message>
        <source>a price for each hour (spot)</source>
        <translation>un prix pour chaque heure (spot)</translation>
    </message>
    <message>
        <source>Base</source>
        <translation>Base</translation>
    </message>
    <message>
        <source>Peak/off-peak</source>
        <translation>HP/HC</translation>
    </message>
    <message>
        <source>Hourly prices</source>
        <translation>Prix horaires</translation>
    </message>
    <message>
        <source>%1 in summer</source>
        <translation>%1 l’été</translation>
    </message>
    <message>
        <source>%1 in winter</source>
        <translation>%1 l’hiver</translation>
    </message>
    <message>
        <source>%1 in a season</source>
        <translation>%1 à la saison dite</translation>
    </message>
    <message>
        <source>%1 on some days</source>
        <translation>%1 certains jours</translation>
    </message>
</context>
<context>
    <name>ContractsCard</name>
    <message>
        <source>Add…</source>
        <translation>Ajouter…</translation>
    </message>
    <message>
        <source>Add a contract</source>
        <translation>Ajouter un contrat</translation>
    </message>
    <message>
        <source>Save as a file…</source>
        <translation>Enregistrer dans un fichier…</translation>
    </message>
    <message>
        <source>Save the contracts as a file</source>
        <translation>Enregistrer les contrats dans un fichier</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Change the contract: %1</source>
        <translation>Modifier le contrat&#xa0;: %1</translation>
    </message>
    <message>
        <source>Your contracts</source>
        <translation>Vos contrats</translation>
    </message>
    <message>
        <source>With their hours, prices and payments. Persienne reads such a file again.</source>
        <translation>Avec leurs heures, prix et mensualités. Persienne relit un tel fichier.</translation>
    </message>
    <message>
        <source>The reform of off-peak hours</source>
        <translation>La réforme des heures creuses</translation>
    </message>
</context>
<context>
    <name>CostBarWords</name>
    <message>
        <source>Cost by the hour, without subscription</source>
        <translation>Coût heure par heure, sans abonnement</translation>
    </message>
    <message>
        <source>Cost of each day, without subscription</source>
        <translation>Coût de chaque jour, sans abonnement</translation>
    </message>
    <message>
        <source>Cost of each month, without subscription</source>
        <translation>Coût de chaque mois, sans abonnement</translation>
    </message>
    <message>
        <source>Cost of each year, without subscription</source>
        <translation>Coût de chaque année, sans abonnement</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>sans prix</translation>
    </message>
    <message>
        <source>%1 without a price</source>
        <translation>%1 sans prix</translation>
    </message>
    <message>
        <source>of it %1</source>
        <translation>dont %1</translation>
    </message>
</context>
<context>
    <name>CostCard</name>
    <message>
        <source>Cost, subscription included</source>
        <translation>Coût, abonnement compris</translation>
    </message>
</context>
<context>
    <name>CostViewMaker</name>
    <message>
        <source>Total with taxes</source>
        <translation>Total TTC</translation>
    </message>
    <message>
        <source>Total, some taxes missing</source>
        <translation>Total, sans certaines taxes</translation>
    </message>
    <message>
        <source>no price for %1</source>
        <translation>%1 sans prix</translation>
    </message>
    <message>
        <source>nothing is priced</source>
        <translation>rien n’est chiffré</translation>
    </message>
    <message>
        <source>%1, and %2 without a price</source>
        <translation>%1, et %2 sans prix</translation>
    </message>
    <message>
        <source>%1, and days of subscription without a price</source>
        <translation>%1, et des jours d’abonnement sans prix</translation>
    </message>
    <message>
        <source>%1, without taxes that are not known</source>
        <translation>%1, sans les taxes qui ne sont pas connues</translation>
    </message>
    <message>
        <source>%1 (%2 of %3 days complete)</source>
        <translation>%1 (jours complets&#xa0;: %2 sur %3)</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>your own contract</source>
        <translation>votre propre contrat</translation>
    </message>
    <message>
        <source>The meter of your production, less what this one counts as injected</source>
        <translation>Le compteur de votre production, moins ce que celui-ci compte comme injecté</translation>
    </message>
    <message>
        <source>Those of its hours under your contract, with all taxes and without the subscription</source>
        <translation>Ceux de ses heures selon votre contrat, toutes taxes comprises et sans l’abonnement</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Mesuré par</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>Press a line to see where its figure comes from.</source>
        <translation>Cliquez sur une ligne pour voir d’où vient son chiffre.</translation>
    </message>
    <message>
        <source>Each price includes its taxes; what it is before them is not known.</source>
        <translation>Chaque prix comprend ses taxes&#x202f;; le prix hors taxes n’est pas connu.</translation>
    </message>
    <message>
        <source>Each price includes its taxes; “Before taxes” lists them apart, as a bill does.</source>
        <translation>Chaque prix comprend ses taxes&#xa0;; «&#xa0;HT&#xa0;» les montre à part, comme une facture.</translation>
    </message>
    <message>
        <source>Prices are before taxes; each tax is added on a line of its own, as on a bill.</source>
        <translation>Les prix sont hors taxes&#xa0;; chaque taxe a sa ligne, comme sur une facture.</translation>
    </message>
    <message>
        <source>From %1 on</source>
        <translation>À partir du %1</translation>
    </message>
    <message>
        <source>no contract is known</source>
        <translation>aucun contrat n’est connu</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Aucun</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contract(s)</source>
        <translation>
            <numerusform>%n contrat</numerusform>
            <numerusform>%n contrats</numerusform>
        </translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis le %1</translation>
    </message>
</context>
<context>
    <name>Costs</name>
    <message>
        <source>Subscription</source>
        <translation>Abonnement</translation>
    </message>
    <message>
        <source>Surcharge of self-producers</source>
        <translation>Majoration des autoproducteurs</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Consommation</translation>
    </message>
    <message>
        <source>Transport contribution (CTA)</source>
        <translation>Contribution tarifaire d’acheminement (CTA)</translation>
    </message>
    <message>
        <source>Excise on electricity</source>
        <translation>Accise sur l’électricité</translation>
    </message>
    <message>
        <source>VAT</source>
        <translation>TVA</translation>
    </message>
    <message>
        <source>Surplus sold</source>
        <translation>Vente de surplus</translation>
    </message>
    <message>
        <source>one price</source>
        <translation>prix unique</translation>
    </message>
    <message>
        <source>hourly prices</source>
        <translation>prix horaires</translation>
    </message>
    <message>
        <source>off-peak</source>
        <translation>heures creuses</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>heures pleines</translation>
    </message>
    <message>
        <source>off-peak, blue day</source>
        <translation>heures creuses, jour bleu</translation>
    </message>
    <message>
        <source>peak, blue day</source>
        <translation>heures pleines, jour bleu</translation>
    </message>
    <message>
        <source>off-peak, white day</source>
        <translation>heures creuses, jour blanc</translation>
    </message>
    <message>
        <source>peak, white day</source>
        <translation>heures pleines, jour blanc</translation>
    </message>
    <message>
        <source>off-peak, red day</source>
        <translation>heures creuses, jour rouge</translation>
    </message>
    <message>
        <source>peak, red day</source>
        <translation>heures pleines, jour rouge</translation>
    </message>
    <message>
        <source>normal hours</source>
        <translation>heures normales</translation>
    </message>
    <message>
        <source>mobile peak</source>
        <translation>pointe mobile</translation>
    </message>
    <message>
        <source>no contract is known of these days</source>
        <translation>le contrat de ces jours n’est pas connu</translation>
    </message>
    <message>
        <source>the Tempo colour of these days is not known</source>
        <translation>la couleur Tempo de ces jours n’est pas connue</translation>
    </message>
    <message>
        <source>whether these days were announced is not known</source>
        <translation>on ne sait pas si ces jours ont été annoncés</translation>
    </message>
    <message>
        <source>the contract does not say which price counts at these hours</source>
        <translation>le contrat ne dit pas quel prix compte à ces heures</translation>
    </message>
    <message>
        <source>a total is known, and not at which hours it was drawn: that takes the curve</source>
        <translation>un total est connu, mais pas les heures de la consommation&#xa0;: il faudrait la courbe</translation>
    </message>
    <message>
        <source>a total is known over several days, and not how much of it is at which price</source>
        <translation>un total est connu sur plusieurs jours, mais pas la part de chaque prix</translation>
    </message>
    <message>
        <source>no price is known</source>
        <translation>aucun prix n’est connu</translation>
    </message>
    <message>
        <source>the taxes of these days are not known: they are missing in the total</source>
        <translation>les taxes de ces jours ne sont pas connues&#xa0;: elles manquent au total</translation>
    </message>
    <message>
        <source>the spot price of these hours is not known</source>
        <translation>le prix de marché de ces heures n’est pas connu</translation>
    </message>
    <message>
        <source>a volume is known, and not how many kWh a m³ has</source>
        <translation>un volume est connu, mais pas le nombre de kWh d’un m³</translation>
    </message>
    <message>
        <source>what self-producers pay more for their subscription is not known</source>
        <translation>la majoration d’abonnement des autoproducteurs n’est pas connue</translation>
    </message>
    <message>
        <source>not compared: its prices depend on the subscribed power, which is not said</source>
        <translation>pas comparé&#xa0;: ses prix dépendent de la puissance souscrite, qui n’est pas indiquée</translation>
    </message>
    <message>
        <source>not compared: its prices are not known, or not all of them</source>
        <translation>pas comparé&#xa0;: ses prix ne sont pas connus, ou pas tous</translation>
    </message>
    <message>
        <source>not compared: its prices are of other days than those of the others</source>
        <translation>pas comparé&#xa0;: ses prix portent sur d’autres jours que ceux des autres</translation>
    </message>
    <message>
        <source>{days} days of a year at {price}</source>
        <translation>{days} jours d’une année à {price}</translation>
    </message>
    <message>
        <source>{energy} at {price} a kWh</source>
        <translation>{energy} à {price} le kWh</translation>
    </message>
    <message>
        <source>{energy} at {price} a kWh on average</source>
        <translation>{energy} à {price}/kWh en moyenne</translation>
    </message>
    <message>
        <source>Hourly prices: {hours} ({span}).</source>
        <translation>Prix horaires&#xa0;: {hours} ({span}).</translation>
    </message>
    <message>
        <source>Hourly prices known: {hours} hours ({span}).</source>
        <translation>Prix horaires connus&#xa0;: {hours} heures ({span}).</translation>
    </message>
    <message>
        <source>None of your contracts takes them.</source>
        <translation>Aucun de vos contrats ne les utilise.</translation>
    </message>
    <message>
        <source>A kWh from {least} to {most}, before anything is added.</source>
        <translation>Un kWh de {least} à {most}, avant tout ajout.</translation>
    </message>
    <message>
        <source>new: the prices of {hours} hours</source>
        <translation>nouveau&#xa0;: les prix de {hours} heures</translation>
    </message>
    <message>
        <source>other: the prices of {hours} hours, of which others are known</source>
        <translation>autre&#xa0;: les prix de {hours} heures, dont d’autres sont connus</translation>
    </message>
    <message>
        <source>{energy} at {price} a MWh</source>
        <translation>{energy} à {price} le MWh</translation>
    </message>
    <message>
        <source>at {rate}</source>
        <translation>à {rate}</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Total, some taxes missing</source>
        <translation>Total, sans certaines taxes</translation>
    </message>
    <message>
        <source>Only prices before taxes are known of these days, so this is the bill before taxes, with each tax.</source>
        <translation>De ces jours, seuls des prix HT sont connus&#xa0;: voici donc la facture HT, avec chaque taxe.</translation>
    </message>
    <message>
        <source>Not in the total: taxes on the subscription of {days} days; {why} ({span}).</source>
        <translation>Absentes du total&#xa0;: des taxes sur l’abonnement de {days} jours&#x202f;; {why} ({span}).</translation>
    </message>
    <message>
        <source>Not priced: {energy}; {why} ({span}).</source>
        <translation>Sans prix&#xa0;: {energy}&#x202f;; {why} ({span}).</translation>
    </message>
    <message>
        <source>Not priced: the subscription of {days} days; {why} ({span}).</source>
        <translation>Sans prix&#xa0;: l’abonnement de {days} jours&#x202f;; {why} ({span}).</translation>
    </message>
    <message>
        <source>{days} days, counted by months, at {price} a month</source>
        <translation>{days} jours, comptés par mois, à {price} par mois</translation>
    </message>
    <message>
        <source>the contract does not say its transport contribution (CTA), on which VAT falls too</source>
        <translation>le contrat ne dit pas sa contribution d’acheminement (CTA), qui porte aussi une TVA</translation>
    </message>
    <message>
        <source>not compared: only its prices before taxes are known, and not each tax</source>
        <translation>pas comparé&#xa0;: seuls ses prix HT sont connus, et pas chaque taxe</translation>
    </message>
    <message>
        <source>The subscription is counted by months from the contract&apos;s first day; of a part of one, so many of its days.</source>
        <translation>L’abonnement est compté par mois à partir du premier jour du contrat&#x202f;; d’une partie de mois, autant de ses jours.</translation>
    </message>
    <message>
        <source>Not priced: the surcharge of {days} days; {why} ({span}).</source>
        <translation>Sans prix&#xa0;: la majoration de {days} jours&#x202f;; {why} ({span}).</translation>
    </message>
    <message>
        <source>Not priced of what is injected: {energy}; {why} ({span}).</source>
        <translation>Sans prix dans l’injection&#xa0;: {energy}&#x202f;; {why} ({span}).</translation>
    </message>
    <message>
        <source>Not priced of your own use: {energy}; {why} ({span}).</source>
        <translation>Sans prix dans votre autoconsommation&#xa0;: {energy}&#x202f;; {why} ({span}).</translation>
    </message>
    <message>
        <source>Surplus sold, apart from the bill</source>
        <translation>Vente de surplus, à part de la facture</translation>
    </message>
    <message>
        <source>Own use of your production: it would have cost</source>
        <translation>Autoconsommation&#xa0;: elle aurait coûté</translation>
    </message>
    <message>
        <source>How much you used yourselves of what you produced is not known: this meter counts what is injected alone.</source>
        <translation>Ce que vous avez consommé vous-mêmes de votre production n’est pas connu&#xa0;: ce compteur ne compte que l’injection.</translation>
    </message>
    <message>
        <source>Monthly payments</source>
        <translation>Mensualités</translation>
    </message>
    <message>
        <source>payments: {payments}</source>
        <translation>versements&#xa0;: {payments}</translation>
    </message>
    <message>
        <source>Left to pay at the settlement, to date</source>
        <translation>Il resterait à payer à la régularisation, à ce jour</translation>
    </message>
    <message>
        <source>To get back at the settlement, to date</source>
        <translation>À récupérer à la régularisation, à ce jour</translation>
    </message>
    <message>
        <source>What has no price is not in what is left to settle.</source>
        <translation>Ce qui n’a pas de prix n’est pas compté dans la régularisation.</translation>
    </message>
    <message>
        <source>Of {days} of these days no payment is said.</source>
        <translation>Jours sans mensualité indiquée&#xa0;: {days}.</translation>
    </message>
    <message>
        <source>from {least} to {most}: the hours of {energy} are not known</source>
        <translation>de {least} à {most}&#xa0;: les heures de {energy} ne sont pas connues</translation>
    </message>
    <message>
        <source>{span}; days that each can price: {days}, or {share} of a year</source>
        <translation>{span}&#x202f;; jours que chacun peut chiffrer&#xa0;: {days}, soit {share} d’une année</translation>
    </message>
    <message>
        <source>{span}; days that each can price: {days}, or {share} of a year, with the subscription of {subscribed} days</source>
        <translation>{span}&#x202f;; jours que chacun peut chiffrer&#xa0;: {days}, soit {share} d’une année, avec l’abonnement de {subscribed} jours</translation>
    </message>
    <message>
        <source>None of these can price any day.</source>
        <translation>Aucun de ces contrats ne peut chiffrer un seul jour.</translation>
    </message>
    <message>
        <source>Your contracts, as they ran</source>
        <translation>Vos contrats, comme ils ont couru</translation>
    </message>
    <message>
        <source>{name}: {said}, it agrees</source>
        <translation>{name}&#xa0;: {said}, cela concorde</translation>
    </message>
    <message>
        <source>{name}: {said} on the bill, {ours} here: {apart} more</source>
        <translation>{name}&#xa0;: {said} sur la facture, {ours} ici&#xa0;: {apart} de plus</translation>
    </message>
    <message>
        <source>{name}: {said} on the bill, {ours} here: {apart} less</source>
        <translation>{name}&#xa0;: {said} sur la facture, {ours} ici&#xa0;: {apart} de moins</translation>
    </message>
    <message>
        <source>{name}: {said} on the bill, no price for it here: it can&apos;t be told</source>
        <translation>{name}&#xa0;: {said} sur la facture, aucun prix ici pour cette ligne&#xa0;: on ne peut rien en dire</translation>
    </message>
    <message>
        <source>{name}: {said} on the bill, {ours} here, where something has no price: it can&apos;t be told</source>
        <translation>{name}&#xa0;: {said} sur la facture, {ours} ici, où quelque chose n’a pas de prix&#xa0;: on ne peut rien en dire</translation>
    </message>
    <message>
        <source>Since {day} the meter’s registers and the off-peak hours of your contract part: have your off-peak hours changed? The meter’s registers count here.</source>
        <translation>Depuis le {day}, les index du compteur ne suivent plus les heures creuses de votre contrat&#xa0;: vos heures creuses ont-elles changé&#x202f;? Ici, les index du compteur font foi.</translation>
    </message>
    <message>
        <source>The same behaviour throughout, subscription included, with all taxes.</source>
        <translation>À comportement inchangé, abonnement compris, toutes taxes comprises.</translation>
    </message>
    <message>
        <source>Your contract</source>
        <translation>Votre contrat</translation>
    </message>
    <message>
        <source>Each amount is rounded to the cent by itself: the lines come to {lines}, the total to {total}.</source>
        <translation>Chaque montant est arrondi au centime pour lui-même&#xa0;: les lignes font {lines}, le total {total}.</translation>
    </message>
    <message>
        <source>Known whole: {known} of {days} days.</source>
        <translation>Jours connus en entier&#xa0;: {known} sur {days}.</translation>
    </message>
    <message>
        <source>The subscription&apos;s price is one a month, times twelve.</source>
        <translation>Le prix de l’abonnement est un prix par mois, multiplié par douze.</translation>
    </message>
    <message>
        <source>new: {option}, {kva} kVA, from {day}: {prices}</source>
        <translation>nouveau&#xa0;: {option}, {kva} kVA, dès le {day}&#xa0;: {prices}</translation>
    </message>
    <message>
        <source>other: {option}, {kva} kVA, from {day}: {before}, now {prices}</source>
        <translation>autre&#xa0;: {option}, {kva} kVA, dès le {day}&#xa0;: {before}, et maintenant {prices}</translation>
    </message>
    <message>
        <source>longer: {option}, {kva} kVA, from {day}: {prices}, now until {last}</source>
        <translation>plus longtemps&#xa0;: {option}, {kva} kVA, dès le {day}&#xa0;: {prices}, désormais jusqu’au {last}</translation>
    </message>
    <message>
        <source>new: {day} is {colour}</source>
        <translation>nouveau&#xa0;: le {day} est {colour}</translation>
    </message>
    <message>
        <source>other: {day} was {before}, now {colour}</source>
        <translation>autre&#xa0;: le {day} était {before}, il est {colour}</translation>
    </message>
    <message>
        <source>new: {days} Tempo days ({span}): {blue} blue, {white} white, {red} red</source>
        <translation>nouveau&#xa0;: {days} jours Tempo ({span})&#xa0;: {blue} bleus, {white} blancs, {red} rouges</translation>
    </message>
    <message>
        <source>known so already: {count}</source>
        <translation>déjà connus ainsi&#xa0;: {count}</translation>
    </message>
    <message>
        <source>blue</source>
        <translation>bleu</translation>
    </message>
    <message>
        <source>white</source>
        <translation>blanc</translation>
    </message>
    <message>
        <source>red</source>
        <translation>rouge</translation>
    </message>
    <message>
        <source>Nothing in it is new.</source>
        <translation>Rien n’y est nouveau.</translation>
    </message>
    <message>
        <source>Kept. What it costs follows from now on.</source>
        <translation>Gardé. Les coûts en tiennent compte désormais.</translation>
    </message>
    <message>
        <source>Kept. None of your contracts takes hourly prices yet.</source>
        <translation>Gardé. Aucun de vos contrats n’utilise encore des prix horaires.</translation>
    </message>
    <message>
        <source>Nothing was kept.</source>
        <translation>Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>{option}, {kva} kVA: prices known up to {day}</source>
        <translation>{option}, {kva} kVA&#xa0;: prix connus jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>CostsPage</name>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>How much is shown at once</source>
        <translation>Étendue affichée</translation>
    </message>
    <message>
        <source>Which meter</source>
        <translation>Quel compteur</translation>
    </message>
    <message>
        <source>With taxes</source>
        <translation>TTC</translation>
    </message>
    <message>
        <source>Before taxes</source>
        <translation>HT</translation>
    </message>
    <message>
        <source>By which prices</source>
        <translation>À quels prix</translation>
    </message>
    <message>
        <source>What does your energy cost? It takes your contract to tell.</source>
        <translation>Combien coûte votre énergie&#x202f;? Il faut votre contrat pour le dire.</translation>
    </message>
    <message>
        <source>Three facts of your gas bill are enough: its subscription, a kWh, and since when.</source>
        <translation>Trois indications de votre facture de gaz suffisent&#xa0;: l’abonnement, le prix du kWh et depuis quand.</translation>
    </message>
    <message>
        <source>The meter says: %1. What is missing is the subscribed power in kVA: it is on your bill.</source>
        <translation>Le compteur dit&#xa0;: %1. Il manque la puissance souscrite en kVA&#xa0;: elle est sur votre facture.</translation>
    </message>
    <message>
        <source>Four facts of your bill are enough: the option, the off-peak hours, the power in kVA and since when.</source>
        <translation>Quatre indications de votre facture suffisent&#xa0;: l’option, les heures creuses, la puissance en kVA et la date de début.</translation>
    </message>
    <message>
        <source>Your contract is missing</source>
        <translation>Il manque votre contrat</translation>
    </message>
    <message>
        <source>Say my contract…</source>
        <translation>Indiquer mon contrat…</translation>
    </message>
    <message>
        <source>Nothing to price yet</source>
        <translation>Rien à chiffrer pour l’instant</translation>
    </message>
    <message>
        <source>It takes measures, and then your contract.</source>
        <translation>Il faut des mesures, puis votre contrat.</translation>
    </message>
    <message>
        <source>What does your energy cost? It takes measures to tell.</source>
        <translation>Combien coûte votre énergie&#x202f;? Il faut des mesures pour le dire.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
</context>
<context>
    <name>Counts</name>
    <message>
        <source>one</source>
        <translation>un</translation>
    </message>
    <message>
        <source>two</source>
        <translation>deux</translation>
    </message>
    <message>
        <source>three</source>
        <translation>trois</translation>
    </message>
    <message>
        <source>four</source>
        <translation>quatre</translation>
    </message>
    <message>
        <source>five</source>
        <translation>cinq</translation>
    </message>
    <message>
        <source>six</source>
        <translation>six</translation>
    </message>
    <message>
        <source>seven</source>
        <translation>sept</translation>
    </message>
    <message>
        <source>eight</source>
        <translation>huit</translation>
    </message>
    <message>
        <source>nine</source>
        <translation>neuf</translation>
    </message>
    <message>
        <source>ten</source>
        <translation>dix</translation>
    </message>
    <message>
        <source>eleven</source>
        <translation>onze</translation>
    </message>
    <message>
        <source>twelve</source>
        <translation>douze</translation>
    </message>
</context>
<context>
    <name>Cover</name>
    <message>
        <source>Hidden. F9 shows it</source>
        <translation>Masqué. F9 pour montrer</translation>
    </message>
</context>
<context>
    <name>CoverageCard</name>
    <message>
        <source>Complete with a file</source>
        <translation>Compléter par un fichier</translation>
    </message>
    <message>
        <source>What is still to download…</source>
        <translation>Ce qui reste à télécharger…</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Ce qui a été mesuré</translation>
    </message>
    <message>
        <source>Set days aside…</source>
        <translation>Écarter des jours…</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Reprendre</translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>the workbook or archive is cut or unreadable</source>
        <translation>le classeur ou l’archive est incomplet ou illisible</translation>
    </message>
    <message>
        <source>it holds far too many files</source>
        <translation>il contient beaucoup trop de fichiers</translation>
    </message>
    <message>
        <source>it would unpack to far too much</source>
        <translation>une fois décompressé, il serait bien trop gros</translation>
    </message>
    <message>
        <source>the workbook says that it is far too large</source>
        <translation>le classeur se dit bien trop grand</translation>
    </message>
    <message>
        <source>the workbook can&apos;t be read</source>
        <translation>le classeur ne se lit pas</translation>
    </message>
    <message>
        <source>the files in the archive lie over each other</source>
        <translation>les fichiers de l’archive se recouvrent</translation>
    </message>
    <message>
        <source>it brings down whatever reads it</source>
        <translation>sa lecture fait planter le programme qui s’en charge</translation>
    </message>
    <message>
        <source>it would take far too much memory</source>
        <translation>sa lecture demanderait bien trop de mémoire</translation>
    </message>
    <message>
        <source>its letters are mixed up</source>
        <translation>ses lettres sont brouillées</translation>
    </message>
    <message>
        <source>it has lines without end</source>
        <translation>il a des lignes sans fin</translation>
    </message>
    <message>
        <source>its JSON is cut or damaged</source>
        <translation>son JSON est tronqué ou abîmé</translation>
    </message>
    <message>
        <source>too many of its lines can&apos;t be read</source>
        <translation>trop de ses lignes sont illisibles</translation>
    </message>
    <message>
        <source>its XML is cut or damaged</source>
        <translation>son XML est tronqué ou abîmé</translation>
    </message>
    <message>
        <source>its XML declares a type or entities of its own, which is never followed</source>
        <translation>son XML déclare un type ou des entités à lui, qui ne sont jamais suivis</translation>
    </message>
    <message>
        <source>its parts lie too deep in one another</source>
        <translation>ses éléments sont trop profondément imbriqués</translation>
    </message>
</context>
<context>
    <name>DateDialog</name>
    <message>
        <source>Is it %1 now?</source>
        <translation>Sommes-nous bien le %1&#x202f;?</translation>
    </message>
    <message>
        <source>What is recorded goes to %1. Both can&apos;t be right.</source>
        <translation>Ce qui est enregistré va jusqu’au %1. Les deux ne peuvent pas être justes.</translation>
    </message>
    <message>
        <source>If it is, what was recorded under times to come becomes one amount of energy up to now: not a Wh is lost, but nobody knows its hours any more. Highest powers, live values and events of these times are deleted. Then recording goes on. This can&apos;t be undone.</source>
        <translation>Si oui, ce qui a été enregistré à des heures encore à venir devient une seule quantité d’énergie jusqu’à maintenant&#xa0;: pas un Wh n’est perdu, mais le détail par heure l’est. Les puissances maximales, les valeurs en direct et les événements datés de ces heures sont supprimés. Puis l’enregistrement reprend. C’est définitif.</translation>
    </message>
    <message>
        <source>If it is not, set this computer&apos;s clock: recording then goes on by itself.</source>
        <translation>Sinon, réglez l’horloge de cet ordinateur&#xa0;: l’enregistrement reprendra alors de lui-même.</translation>
    </message>
    <message>
        <source>It is right: go on recording</source>
        <translation>C’est juste&#xa0;: reprendre</translation>
    </message>
</context>
<context>
    <name>DatedRows</name>
    <message>
        <source>Write an amount, as 78.33, or leave it empty.</source>
        <translation>Écrivez un montant, comme 78,33, ou laissez vide.</translation>
    </message>
    <message>
        <source>Its last day is before its first one.</source>
        <translation>Son dernier jour précède le premier.</translation>
    </message>
    <message>
        <source>Another amount begins on that day already. Choose it above to change it.</source>
        <translation>Un autre montant commence déjà ce jour-là. Choisissez-le au-dessus pour le changer.</translation>
    </message>
</context>
<context>
    <name>DayChart</name>
    <message>
        <source>Power today</source>
        <translation>Puissance d’aujourd’hui</translation>
    </message>
</context>
<context>
    <name>DayCostWords</name>
    <message>
        <source>%1 without a price</source>
        <translation>%1 sans prix</translation>
    </message>
    <message>
        <source>%1 without a price, as its hours are not known</source>
        <translation>%1 sans prix, faute d’en connaître les heures</translation>
    </message>
    <message>
        <source>%1, without the subscription</source>
        <translation>%1, sans l’abonnement</translation>
    </message>
    <message>
        <source>at least %1, without the subscription</source>
        <translation>au moins %1, sans l’abonnement</translation>
    </message>
    <message>
        <source>now: %1, no price is known</source>
        <translation>maintenant&#xa0;: %1, prix inconnu</translation>
    </message>
    <message>
        <source>%1, %2/kWh</source>
        <translation>%1, %2/kWh</translation>
    </message>
    <message>
        <source>%1, %2/kWh until %3</source>
        <translation>%1, %2/kWh jusqu’à %3</translation>
    </message>
    <message>
        <source>%1, %2/kWh until midnight</source>
        <translation>%1, %2/kWh jusqu’à minuit</translation>
    </message>
    <message>
        <source>now: no price, the Tempo colour of this day is not known</source>
        <translation>maintenant&#xa0;: sans prix, la couleur Tempo du jour n’est pas connue</translation>
    </message>
    <message>
        <source>now: no price, whether this day was announced is not known</source>
        <translation>maintenant&#xa0;: sans prix, on ne sait pas si ce jour a été annoncé</translation>
    </message>
    <message>
        <source>now: no price, the contract does not say which one counts at this hour</source>
        <translation>maintenant&#xa0;: sans prix, le contrat ne dit pas lequel s’applique à cette heure</translation>
    </message>
</context>
<context>
    <name>DayField</name>
    <message>
        <source>%1 can&apos;t be chosen here. The day is as it was.</source>
        <translation>%1 ne peut pas être choisi ici. Le jour reste inchangé.</translation>
    </message>
</context>
<context>
    <name>DaySpan</name>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>The last day comes before the first.</source>
        <translation>Le dernier jour précède le premier.</translation>
    </message>
</context>
<context>
    <name>DayStrips</name>
    <message>
        <source>Off-peak hours on 24 hours, before and after</source>
        <translation>Les heures creuses sur 24 heures, avant et après</translation>
    </message>
    <message>
        <source>off-peak hours</source>
        <translation>heures creuses</translation>
    </message>
    <message>
        <source>peak hours</source>
        <translation>heures pleines</translation>
    </message>
    <message>
        <source>water heater</source>
        <translation>chauffe-eau</translation>
    </message>
</context>
<context>
    <name>DayWords</name>
    <message>
        <source>yesterday</source>
        <translation>hier</translation>
    </message>
    <message>
        <source>The first half-hour shows here once it is over</source>
        <translation>La première demi-heure s’affichera ici une fois écoulée</translation>
    </message>
    <message>
        <source>%1 on average at %2</source>
        <translation>%1 en moyenne à %2</translation>
    </message>
    <message>
        <source>%1 injected</source>
        <translation>injection&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1 without detail</source>
        <translation>%1 sans détail</translation>
    </message>
    <message>
        <source>Off-peak</source>
        <comment>the name of a narrow band in the chart</comment>
        <translation>Creuses</translation>
    </message>
    <message>
        <source>Off-peak hours</source>
        <translation>Heures creuses</translation>
    </message>
    <message>
        <source>standby %1</source>
        <translation>veille %1</translation>
    </message>
    <message>
        <source>yesterday: %1</source>
        <translation>hier&#xa0;: %1</translation>
    </message>
    <message>
        <source>Yesterday, %1</source>
        <translation>Hier, %1</translation>
    </message>
    <message>
        <source>%1: no half-hour was measured yet.</source>
        <translation>%1&#xa0;: aucune demi-heure mesurée pour l’instant.</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 jusqu’à %2</translation>
    </message>
    <message>
        <source>highest %1, %2</source>
        <translation>au plus %1, %2</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 sans mesure</translation>
    </message>
    <message>
        <source>%1: %2.</source>
        <translation>%1&#xa0;: %2.</translation>
    </message>
</context>
<context>
    <name>DaysWords</name>
    <message numerus="yes">
        <source>%n complete day(s)</source>
        <translation>
            <numerusform>%n jour complet</numerusform>
            <numerusform>%n jours complets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n complete day(s) of %1</source>
        <translation>
            <numerusform>%n jour complet sur %1</numerusform>
            <numerusform>%n jours complets sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of %1</source>
        <translation>
            <numerusform>%n jour sur %1</numerusform>
            <numerusform>%n jours sur %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) measured in part</source>
        <translation>
            <numerusform>%n jour mesuré en partie</numerusform>
            <numerusform>%n jours mesurés en partie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) known with others only</source>
        <translation>
            <numerusform>%n jour connu avec d’autres seulement</numerusform>
            <numerusform>%n jours connus avec d’autres seulement</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without data</source>
        <translation>
            <numerusform>%n jour sans mesure</numerusform>
            <numerusform>%n jours sans mesure</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside</source>
        <translation>
            <numerusform>%n jour écarté</numerusform>
            <numerusform>%n jours écartés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) to come</source>
        <translation>
            <numerusform>%n jour à venir</numerusform>
            <numerusform>%n jours à venir</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeedsCard</name>
    <message>
        <source>Monthly payments and surplus…</source>
        <translation>Mensualités et revente…</translation>
    </message>
    <message>
        <source>What you pay each month, and what your surplus is sold for: they stand under the bill.</source>
        <translation>Ce que vous payez chaque mois, et le prix de vente de votre surplus&#xa0;: ils figurent sous la facture.</translation>
    </message>
    <message>
        <source>Monthly payments…</source>
        <translation>Mensualités…</translation>
    </message>
    <message>
        <source>What you pay each month: it stands under the bill.</source>
        <translation>Ce que vous payez chaque mois&#xa0;: cela figure sous la facture.</translation>
    </message>
    <message>
        <source>Check a bill…</source>
        <translation>Vérifier une facture…</translation>
    </message>
    <message>
        <source>Type its lines: what agrees, what differs and what can&apos;t be told.</source>
        <translation>Recopiez ses lignes&#xa0;: ce qui concorde, ce qui diffère, ce qu’on ne peut pas dire.</translation>
    </message>
    <message>
        <source>Compare contracts…</source>
        <translation>Comparer des contrats…</translation>
    </message>
    <message>
        <source>Your year under other contracts, with the same behaviour.</source>
        <translation>Votre année sous d’autres contrats, à comportement inchangé.</translation>
    </message>
    <message>
        <source>Give just what is needed…</source>
        <translation>Donner le juste nécessaire…</translation>
    </message>
    <message>
        <source>For whoever compares offers: one sum for each price, in which no habit can be read.</source>
        <translation>Pour qui compare des offres&#xa0;: une somme par prix, où aucune habitude ne se lit.</translation>
    </message>
</context>
<context>
    <name>DeletionCheckDialog</name>
    <message>
        <source>Check at theirs: %1</source>
        <translation>Vérifier chez eux&#xa0;: %1</translation>
    </message>
    <message>
        <source>They are read and compared here; nothing of them is stored</source>
        <translation>Ils sont lus et comparés ici&#x202f;; rien n’en est enregistré</translation>
    </message>
    <message>
        <source>Look at these files</source>
        <translation>Regarder ces fichiers</translation>
    </message>
    <message>
        <source>How it came</source>
        <translation>Comment il est arrivé</translation>
    </message>
    <message>
        <source>It can show that days are still there. That it shows none proves nothing.</source>
        <translation>Il peut montrer que des jours sont encore là. Qu’il n’en montre aucun ne prouve rien.</translation>
    </message>
    <message>
        <source>In the answer to an access request</source>
        <translation>En réponse à une demande d’accès</translation>
    </message>
    <message>
        <source>Downloaded from their online space</source>
        <translation>Téléchargé de leur espace en ligne</translation>
    </message>
    <message>
        <source>Given or downloaded on</source>
        <translation>Remis ou téléchargé le</translation>
    </message>
    <message>
        <source>In writing, with or without a file.</source>
        <translation>Par écrit, avec ou sans fichier.</translation>
    </message>
    <message>
        <source>Their answer says that no load curve is held</source>
        <translation>Leur réponse dit qu’aucune courbe de charge n’est détenue</translation>
    </message>
    <message>
        <source>Write an access letter</source>
        <translation>Écrire une demande d’accès</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Other files</source>
        <translation>Autres fichiers</translation>
    </message>
    <message>
        <source>Save the page…</source>
        <translation>Enregistrer la page…</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Comparer</translation>
    </message>
    <message>
        <source>Reading and comparing…</source>
        <translation>Lecture et comparaison…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 fichiers sur %2</translation>
    </message>
    <message>
        <source>Note it in the request</source>
        <translation>Noter dans la demande</translation>
    </message>
    <message>
        <source>Keep which days were absent</source>
        <translation>Retenir les jours absents</translation>
    </message>
</context>
<context>
    <name>DeletionCheckLever</name>
    <message>
        <source>Their answer: all its pages</source>
        <translation>Leur réponse&#xa0;: toutes ses pages</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
    <message>
        <source>Save the page</source>
        <translation>Enregistrer la page</translation>
    </message>
    <message>
        <source>The page is saved</source>
        <translation>La page est enregistrée</translation>
    </message>
    <message>
        <source>The page of the check is filed with it as a proof.</source>
        <translation>La page du constat y est classée comme preuve.</translation>
    </message>
    <message>
        <source>If such a day is there again later, this will tell it.</source>
        <translation>Si un de ces jours revient plus tard, c’est ce qui le dira.</translation>
    </message>
    <message>
        <source>Kept which days were absent</source>
        <translation>Les jours absents sont retenus</translation>
    </message>
    <message>
        <source>Noted: the deletion is confirmed</source>
        <translation>Noté&#xa0;: la suppression est confirmée</translation>
    </message>
    <message>
        <source>Noted: it was granted, and it is not done</source>
        <translation>Noté&#xa0;: c’était accordé, et ce n’est pas fait</translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>Écrire un rappel</translation>
    </message>
</context>
<context>
    <name>DeletionCheckWords</name>
    <message>
        <source>Still there</source>
        <translation>Encore là</translation>
    </message>
    <message>
        <source>There again</source>
        <translation>Revenus</translation>
    </message>
    <message>
        <source>Another curve</source>
        <translation>Autre courbe</translation>
    </message>
    <message>
        <source>Not comparable</source>
        <translation>Pas comparables</translation>
    </message>
    <message>
        <source>Not visible</source>
        <translation>Pas visibles</translation>
    </message>
    <message>
        <source>the same values as were held here before their answer</source>
        <translation>les mêmes valeurs que celles détenues ici avant leur réponse</translation>
    </message>
    <message>
        <source>the same values as in a file that came here after their answer</source>
        <translation>les mêmes valeurs que dans un fichier venu ici après leur réponse</translation>
    </message>
    <message>
        <source>values of days that were to be gone; nothing is held here to compare them with</source>
        <translation>des valeurs de jours qui devaient disparaître&#x202f;; rien n’est détenu ici pour les comparer</translation>
    </message>
    <message>
        <source>the same step and precision, with other values than were held here</source>
        <translation>même pas et même précision, mais d’autres valeurs que celles détenues ici</translation>
    </message>
    <message>
        <source>another step than was held here</source>
        <translation>un autre pas que celui détenu ici</translation>
    </message>
    <message>
        <source>another precision than was held here</source>
        <translation>une autre précision que celle détenue ici</translation>
    </message>
    <message>
        <source>the file gives only a part of these days</source>
        <translation>le fichier ne donne qu’une partie de ces jours</translation>
    </message>
    <message>
        <source>the same one or two values all day, zeros for instance: no curve that could be told</source>
        <translation>une ou deux valeurs toute la journée, des zéros par exemple&#xa0;: ce n’est pas une courbe qui se reconnaisse</translation>
    </message>
    <message>
        <source>the file breaks off</source>
        <translation>le fichier est coupé</translation>
    </message>
    <message>
        <source>the file does not name its meter, and its values are not those that were held here</source>
        <translation>le fichier ne nomme pas son compteur, et ses valeurs ne sont pas celles détenues ici</translation>
    </message>
    <message>
        <source>which proves nothing by itself</source>
        <translation>ce qui ne prouve rien à soi seul</translation>
    </message>
    <message>
        <source>A file does not name its meter: only identical values show that it is yours.</source>
        <translation>Un fichier ne nomme pas son compteur&#xa0;: seules des valeurs identiques montrent que c’est le vôtre.</translation>
    </message>
    <message>
        <source>A file breaks off in the middle of a line: get it again. Nothing is said of its days.</source>
        <translation>Un fichier est coupé au milieu d’une ligne&#xa0;: reprenez-le. Rien n’est dit de ses jours.</translation>
    </message>
    <message>
        <source>They have not granted the deletion yet: nothing of this can be held against them.</source>
        <translation>Ils n’ont pas encore accordé la suppression&#xa0;: rien de ceci ne peut leur être reproché.</translation>
    </message>
    <message>
        <source>This was given before they granted the deletion: nothing of it was to be gone yet.</source>
        <translation>Ceci a été remis avant qu’ils n’accordent la suppression&#xa0;: rien n’en devait encore disparaître.</translation>
    </message>
    <message>
        <source>This was given within seven days of their yes: the deletion may have been under way. It is not held against them.</source>
        <translation>Ceci a été remis moins de sept jours après leur accord&#xa0;: la suppression pouvait être en cours. Cela ne leur est pas reproché.</translation>
    </message>
    <message>
        <source>A file is, to the byte, one that was imported or sealed here before. Is it really the one that they gave since?</source>
        <translation>Un fichier est, à l’octet près, un de ceux déjà importés ici, ou dont l’empreinte a été prise. Est-ce bien celui qu’ils ont remis depuis&#x202f;?</translation>
    </message>
    <message>
        <source>They refused the deletion: what can be contested is their refusal, not these days.</source>
        <translation>Ils ont refusé la suppression&#xa0;: c’est leur refus qui peut être contesté, pas ces jours.</translation>
    </message>
    <message>
        <source>Nothing was held here of these days before their answer, as a curve or as seals: that they are the same can&apos;t be said.</source>
        <translation>Rien de ces jours n’était détenu ici avant leur réponse, ni courbe ni empreintes&#xa0;: on ne peut pas dire que ce sont les mêmes.</translation>
    </message>
    <message>
        <source>Some days are compared with a file that came here after their answer: that it is older than the deletion is your word alone.</source>
        <translation>Des jours sont comparés avec un fichier venu ici après leur réponse&#xa0;: qu’il soit plus ancien que la suppression ne repose que sur votre parole.</translation>
    </message>
    <message>
        <source>They say that they hold no load curve, and their file gives one.</source>
        <translation>Ils disent ne détenir aucune courbe de charge, et leur fichier en donne une.</translation>
    </message>
    <message numerus="yes">
        <source>A curve is there for %n day(s); it can&apos;t be said that it is the one of before</source>
        <translation>
            <numerusform>Une courbe est là pour %n jour, sans qu’on puisse dire que c’est celle d’avant</numerusform>
            <numerusform>Une courbe est là pour %n jours, sans qu’on puisse dire que c’est celle d’avant</numerusform>
        </translation>
    </message>
    <message>
        <source>They say that they hold no load curve, and nothing here says otherwise</source>
        <translation>Ils disent ne détenir aucune courbe de charge, et rien ici ne dit le contraire</translation>
    </message>
    <message>
        <source>No day of your curve is visible, which proves nothing by itself</source>
        <translation>Aucun jour de votre courbe n’est visible, ce qui ne prouve rien à soi seul</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2), %3</source>
        <translation>%1 (%2), %3</translation>
    </message>
    <message numerus="yes">
        <source>%n more span(s)</source>
        <translation>
            <numerusform>%n autre période</numerusform>
            <numerusform>%n autres périodes</numerusform>
        </translation>
    </message>
    <message>
        <source>Ask for the file again, or download it again, and look at it whole.</source>
        <translation>Redemandez le fichier, ou téléchargez-le à nouveau, puis regardez-le entier.</translation>
    </message>
    <message>
        <source>File their written answer with the request: it is what counts if the curve comes back.</source>
        <translation>Classez leur réponse écrite dans la demande&#xa0;: c’est elle qui comptera si la courbe revient.</translation>
    </message>
    <message>
        <source>An online space shows nothing while the collection is closed, whatever they hold. Do not open the collection again for this.</source>
        <translation>Un espace en ligne ne montre rien tant que la collecte est fermée, quoi qu’ils détiennent. Ne rouvrez pas la collecte pour cela.</translation>
    </message>
    <message>
        <source>Write an access letter: it asks which load curves they hold, or to say that they hold none.</source>
        <translation>Écrivez une demande d’accès&#xa0;: elle demande quelles courbes de charge ils détiennent, ou de dire qu’ils n’en ont aucune.</translation>
    </message>
    <message>
        <source>Ask them to say in writing that they hold no load curve of these days.</source>
        <translation>Demandez-leur de dire par écrit qu’ils ne détiennent aucune courbe de charge de ces jours.</translation>
    </message>
    <message>
        <source>Write an access letter to them: it asks for the load curves with their step and their days, or for the statement that none is held.</source>
        <translation>Écrivez-leur une demande d’accès&#xa0;: elle demande les courbes de charge avec leur pas et leurs jours, ou de dire qu’aucune n’est détenue.</translation>
    </message>
    <message>
        <source>Save the file of their answer as it came: a spreadsheet that saves it again may round or cut it.</source>
        <translation>Enregistrez le fichier de leur réponse tel quel&#xa0;: un tableur qui l’enregistre à nouveau peut l’arrondir ou le couper.</translation>
    </message>
    <message>
        <source>Drop it here. Of their online space, take only what it shows by itself: never open the collection again for this.</source>
        <translation>Déposez-le ici. De leur espace en ligne, ne prenez que ce qu’il montre de lui-même&#xa0;: ne rouvrez jamais la collecte pour cela.</translation>
    </message>
    <message>
        <source>A seal holds no value: nothing can be read from it. But whoever can open this household and has a copy of a day can confirm with it that the copy is the same.</source>
        <translation>Une empreinte ne contient aucune valeur&#xa0;: on n’y lit rien. Mais qui peut ouvrir ce foyer et a une copie d’un jour peut confirmer par elle que la copie est la même.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) have a seal</source>
        <translation>
            <numerusform>%n jour a une empreinte</numerusform>
            <numerusform>%n jours ont une empreinte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>et %n autre fichier</numerusform>
            <numerusform>et %n autres fichiers</numerusform>
        </translation>
    </message>
    <message>
        <source>Of your curve, %1 still there and %2 there again</source>
        <translation>De votre courbe, %1 encore là et %2 revenus</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of your curve are there again</source>
        <translation>
            <numerusform>%n jour de votre courbe est revenu</numerusform>
            <numerusform>%n jours de votre courbe sont revenus</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of your curve are still there</source>
        <translation>
            <numerusform>%n jour de votre courbe est encore là</numerusform>
            <numerusform>%n jours de votre courbe sont encore là</numerusform>
        </translation>
    </message>
    <message>
        <source>Wait for their answer, and look again afterwards.</source>
        <translation>Attendez leur réponse, puis regardez à nouveau.</translation>
    </message>
    <message>
        <source>Contest their refusal: the request says how.</source>
        <translation>Contestez leur refus&#xa0;: la demande dit comment.</translation>
    </message>
    <message>
        <source>Look again with what they give from %1 on.</source>
        <translation>Regardez à nouveau avec ce qu’ils remettent à partir du %1.</translation>
    </message>
    <message>
        <source>Where the collection was switched on again, the curve may come from them or from the meter&apos;s own memory: was the recording in the meter stopped too? Ask them where it comes from.</source>
        <translation>Si la collecte a été rouverte, la courbe peut venir d’eux ou de la mémoire du compteur&#xa0;: l’enregistrement dans le compteur a-t-il été arrêté aussi&#x202f;? Demandez-leur d’où elle vient.</translation>
    </message>
    <message>
        <source>Note it in the request, then remind them of what they granted; a complaint can follow.</source>
        <translation>Notez-le dans la demande, puis rappelez-leur ce qu’ils ont accordé&#x202f;; une plainte peut suivre.</translation>
    </message>
    <message>
        <source>Keep the file as it is: the page gives its SHA-256, and Persienne keeps nothing of it.</source>
        <translation>Gardez le fichier tel quel&#xa0;: la page en donne l’empreinte SHA-256, et Persienne n’en garde rien.</translation>
    </message>
    <message>
        <source>Ask them by an access letter what this curve is, where it comes from, and since when it is held.</source>
        <translation>Demandez-leur, par une demande d’accès, ce qu’est cette courbe, d’où elle vient et depuis quand ils la détiennent.</translation>
    </message>
    <message>
        <source>Ask them for these days at the step and the precision at which they were collected.</source>
        <translation>Demandez-leur ces jours au pas et à la précision auxquels ils ont été collectés.</translation>
    </message>
    <message>
        <source>Ask them for a file that names your meter.</source>
        <translation>Demandez-leur un fichier qui nomme votre compteur.</translation>
    </message>
    <message>
        <source>Ask them for these days whole, and what the values of such days mean.</source>
        <translation>Demandez-leur ces jours entiers, et ce que veulent dire les valeurs de tels jours.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeletionFinding</name>
    <message>
        <source>Add their answer…</source>
        <translation>Joindre leur réponse…</translation>
    </message>
    <message>
        <source>The letter, scanned: filed with the page of the check</source>
        <translation>La lettre numérisée, classée avec la page du constat</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>Que faire maintenant</translation>
    </message>
    <message>
        <source>Write an access letter</source>
        <translation>Écrire une demande d’accès</translation>
    </message>
</context>
<context>
    <name>Dialog</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>DiscreetButton</name>
    <message>
        <source>Discreet mode</source>
        <translation>Mode discret</translation>
    </message>
    <message>
        <source>Hides figures and names when somebody looks over your shoulder</source>
        <translation>Masque les chiffres et les noms quand quelqu’un regarde par-dessus votre épaule</translation>
    </message>
    <message>
        <source>Hides figures and names when somebody looks over your shoulder (F9)</source>
        <translation>Masque les chiffres et les noms quand quelqu’un regarde par-dessus votre épaule (F9)</translation>
    </message>
</context>
<context>
    <name>Discretion</name>
    <message>
        <source>Discreet mode: figures and names are hidden on the screen</source>
        <translation>Mode discret&#xa0;: les chiffres et les noms sont masqués à l’écran</translation>
    </message>
    <message>
        <source>Figures and names are shown again</source>
        <translation>Les chiffres et les noms sont de nouveau visibles</translation>
    </message>
</context>
<context>
    <name>EarlierLetterDialog</name>
    <message>
        <source>A letter that you have sent already</source>
        <translation>Une lettre que vous avez déjà envoyée</translation>
    </message>
    <message>
        <source>Persienne then follows it like its own. How depends on what the letter rests on.</source>
        <translation>Persienne la suit ensuite comme les siennes, selon ce sur quoi elle repose.</translation>
    </message>
    <message>
        <source>Follow this letter</source>
        <translation>Suivre cette lettre</translation>
    </message>
    <message>
        <source>What did it ask?</source>
        <translation>Que demandait-elle&#xa0;?</translation>
    </message>
    <message>
        <source>About which meter?</source>
        <translation>Pour quel compteur&#xa0;?</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Son numéro</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>À qui&#xa0;?</translation>
    </message>
    <message>
        <source>On which day was it sent?</source>
        <translation>Quel jour est-elle partie&#xa0;?</translation>
    </message>
    <message>
        <source>How was it sent?</source>
        <translation>Comment est-elle partie&#xa0;?</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>À choisir</translation>
    </message>
    <message>
        <source>as the letter says it; empty where it had none</source>
        <translation>telle qu’elle figure sur la lettre&#xa0;; vide s’il n’y en avait pas</translation>
    </message>
    <message>
        <source>The reference that it bore</source>
        <translation>La référence qu’elle portait</translation>
    </message>
    <message>
        <source>Its numbered points, one a line, as the letter words them</source>
        <translation>Ses points numérotés, un par ligne, tels que la lettre les écrit</translation>
    </message>
    <message>
        <source>Copy them word for word: they are quoted. Without them, the letter is spoken of by what it is about.</source>
        <translation>Recopiez-les mot pour mot&#xa0;: ils sont cités. Sans eux, la lettre est désignée par son objet.</translation>
    </message>
    <message>
        <source>Which texts does it name? The time to answer and the way on follow from them.</source>
        <translation>Quels textes nomme-t-elle&#x202f;? Le délai de réponse et les suites possibles en dépendent.</translation>
    </message>
    <message>
        <source>Tick nothing where you don’t know: it can be said later, and nothing is claimed until then.</source>
        <translation>Ne cochez rien si vous ne le savez pas&#xa0;: cela peut être dit plus tard, et rien n’est affirmé d’ici là.</translation>
    </message>
    <message>
        <source>Add a copy…</source>
        <translation>Joindre une copie…</translation>
    </message>
    <message>
        <source>A PDF, a picture or an e-mail, kept encrypted</source>
        <translation>PDF, photo ou courriel, conservé chiffré</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Un autre…</translation>
    </message>
    <message>
        <source>It has 14 digits; leave it empty where you don&apos;t know it.</source>
        <translation>Il a 14 chiffres&#xa0;; laissez vide si vous ne le connaissez pas.</translation>
    </message>
    <message>
        <source>Say to whom it was sent.</source>
        <translation>Dites à qui elle a été envoyée.</translation>
    </message>
    <message>
        <source>Say how it was sent.</source>
        <translation>Dites comment elle est partie.</translation>
    </message>
</context>
<context>
    <name>Entrance</name>
    <message>
        <source>Keys without a database lie in the folder</source>
        <translation>Le dossier contient des clés, mais pas de base</translation>
    </message>
    <message>
        <source>A household was begun here and never finished, or its database was moved: then put household.db back before anything else. A new household sets these keys aside under another name, and deletes nothing.</source>
        <translation>Un foyer a été commencé ici sans être achevé, ou sa base a été déplacée&#xa0;: dans ce cas, remettez d’abord household.db à sa place. Un nouveau foyer met ces clés de côté sous un autre nom et ne supprime rien.</translation>
    </message>
    <message>
        <source>There is no passphrase: the keyring opens it at a click.</source>
        <translation>Il n’y a pas de phrase de passe&#xa0;: le trousseau l’ouvre d’un clic.</translation>
    </message>
    <message>
        <source>Locked because you asked for it.</source>
        <translation>Verrouillé à votre demande.</translation>
    </message>
    <message numerus="yes">
        <source>Locked after %n minute(s) without you.</source>
        <translation>
            <numerusform>Verrouillé après %n minute sans vous.</numerusform>
            <numerusform>Verrouillé après %n minutes sans vous.</numerusform>
        </translation>
    </message>
    <message>
        <source>Locked because the computer went to sleep.</source>
        <translation>Verrouillé parce que l’ordinateur s’est mis en veille.</translation>
    </message>
    <message>
        <source>Locked with the screen.</source>
        <translation>Verrouillé avec l’écran.</translation>
    </message>
    <message>
        <source>Until you open it, this window does not read the meter.</source>
        <translation>Tant que vous ne l’ouvrez pas, cette fenêtre ne lit pas le compteur.</translation>
    </message>
    <message>
        <source>A question was open: it was closed without an answer, and nothing of it was stored.</source>
        <translation>Une question était ouverte&#xa0;: elle a été fermée sans réponse, et rien n’en a été enregistré.</translation>
    </message>
    <message>
        <source>The program could not start itself anew: close this window, so that the key leaves its memory.</source>
        <translation>Le programme n’a pas pu redémarrer&#xa0;: fermez cette fenêtre, pour que la clé quitte sa mémoire.</translation>
    </message>
    <message>
        <source>The backup to restore</source>
        <translation>La sauvegarde à restaurer</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Sauvegardes (*.backup)</translation>
    </message>
</context>
<context>
    <name>EraseAllDialog</name>
    <message>
        <source>Erase everything</source>
        <translation>Tout effacer</translation>
    </message>
    <message>
        <source>ERASE</source>
        <comment>the word to be typed before everything is erased</comment>
        <translation>EFFACER</translation>
    </message>
    <message>
        <source>This household goes, and its keys with it: nothing that Persienne keeps will open it again.</source>
        <translation>Ce foyer disparaît, et ses clés avec lui&#xa0;: rien de ce que Persienne garde ne le rouvrira.</translation>
    </message>
    <message>
        <source>What goes from this computer</source>
        <translation>Ce qui disparaît de cet ordinateur</translation>
    </message>
    <message>
        <source>What Persienne can&apos;t erase for you</source>
        <translation>Ce que Persienne ne peut pas effacer pour vous</translation>
    </message>
    <message>
        <source>Type %1 to go on</source>
        <translation>Tapez %1 pour continuer</translation>
    </message>
</context>
<context>
    <name>ErasingDialog</name>
    <message>
        <source>Erase a period</source>
        <translation>Effacer une période</translation>
    </message>
    <message>
        <source>What is erased</source>
        <translation>Ce qui est effacé</translation>
    </message>
    <message>
        <source>What is finer than a day</source>
        <translation>Ce qui est plus fin qu’un jour</translation>
    </message>
    <message>
        <source>Half-hours and live values; totals that the file knows by day stay.</source>
        <translation>Les demi-heures et les valeurs en direct&#x202f;; les totaux connus par jour restent.</translation>
    </message>
    <message>
        <source>Live values only</source>
        <translation>Les valeurs en direct seulement</translation>
    </message>
    <message>
        <source>What the meter&apos;s port gave by the second.</source>
        <translation>Ce que la prise du compteur a donné seconde par seconde.</translation>
    </message>
    <message>
        <source>Everything of these days</source>
        <translation>Tout ce qui concerne ces jours</translation>
    </message>
    <message>
        <source>Totals, indexes and peaks as well: the days will be empty.</source>
        <translation>Totaux, index et puissances maximales compris&#xa0;: ces jours seront vides.</translation>
    </message>
    <message>
        <source>All days that are stored</source>
        <translation>Tous les jours enregistrés</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Whatever brought them</source>
        <translation>Quelle qu’en soit la source</translation>
    </message>
    <message>
        <source>The file is then written anew under a new key, and up to 2,000 of the deleted values are looked for in it: you get a certificate. Backups, exports and other people&apos;s copies are not reached.</source>
        <translation>Le fichier est ensuite réécrit sous une nouvelle clé, et jusqu’à 2&#x202f;000 des valeurs supprimées y sont recherchées&#xa0;: vous recevez un certificat. Les sauvegardes, les exports et les copies détenues par d’autres ne sont pas atteints.</translation>
    </message>
    <message>
        <source>Erase…</source>
        <translation>Effacer…</translation>
    </message>
    <message>
        <source>These are all the days that are stored: change a date above, or take them all.</source>
        <translation>Ce sont tous les jours enregistrés&#xa0;: changez une date ci-dessus, ou prenez-les tous.</translation>
    </message>
</context>
<context>
    <name>ErasingLever</name>
    <message>
        <source>There is nothing to erase yet.</source>
        <translation>Il n’y a encore rien à effacer.</translation>
    </message>
    <message>
        <source>The file is then written anew, and up to 2,000 of the deleted values are looked for in it.</source>
        <translation>Le fichier est ensuite réécrit, et jusqu’à 2&#x202f;000 des valeurs supprimées y sont recherchées.</translation>
    </message>
    <message>
        <source>Erasing…</source>
        <translation>Effacement en cours…</translation>
    </message>
    <message>
        <source>The file is written anew under a new key, and searched.</source>
        <translation>Le fichier est réécrit sous une nouvelle clé, puis parcouru.</translation>
    </message>
    <message>
        <source>Proving…</source>
        <translation>Preuve en cours…</translation>
    </message>
    <message>
        <source>erasure.pdf</source>
        <comment>the name of a file</comment>
        <translation>effacement.pdf</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Enregistrer le certificat</translation>
    </message>
    <message>
        <source>erasure.json</source>
        <comment>the name of a file</comment>
        <translation>effacement.json</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>The certificate is in %1</source>
        <translation>Le certificat est dans %1</translation>
    </message>
    <message>
        <source>the measures, the register, the letters and their proofs</source>
        <translation>les mesures, le registre, les lettres et leurs preuves</translation>
    </message>
    <message>
        <source>the key, and its item in the keyring</source>
        <translation>la clé, et ce que le trousseau en garde</translation>
    </message>
    <message>
        <source>the logs and what this program remembers of files</source>
        <translation>les journaux, et les fichiers dont ce programme se souvient</translation>
    </message>
    <message>
        <source>the service that reads the meter all the time: %1</source>
        <translation>le service qui lit le compteur en permanence&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ErasingWords</name>
    <message>
        <source>An import undone</source>
        <translation>Import annulé</translation>
    </message>
    <message>
        <source>Live values</source>
        <translation>Valeurs en direct</translation>
    </message>
    <message>
        <source>Finer than a day</source>
        <translation>Plus fin que le jour</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Shutter closed further</source>
        <translation>Persienne refermée</translation>
    </message>
    <message>
        <source>Older than you keep</source>
        <translation>Durée dépassée</translation>
    </message>
    <message>
        <source>%1, of an import</source>
        <translation>%1, d’un import</translation>
    </message>
    <message>
        <source>%1, of a meter</source>
        <translation>%1, d’un compteur</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir du %1</translation>
    </message>
    <message>
        <source>begun</source>
        <translation>commencé</translation>
    </message>
    <message>
        <source>deleted, file to be rewritten</source>
        <translation>supprimé, fichier à réécrire</translation>
    </message>
    <message>
        <source>waits for room on the disk</source>
        <translation>attend de la place sur le disque</translation>
    </message>
    <message>
        <source>file written anew</source>
        <translation>fichier réécrit</translation>
    </message>
    <message>
        <source>doubtful</source>
        <translation>douteux</translation>
    </message>
    <message>
        <source>deleted</source>
        <translation>supprimé</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s)</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n value(s)</source>
        <translation>
            <numerusform>%n valeur</numerusform>
            <numerusform>%n valeurs</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The seal(s) of %n day(s) stay(s). A seal holds no value, but whoever has this household and a copy of a day can confirm with it that the copy is the same. “Seals of days” deletes them all.</source>
        <translation>
            <numerusform>L’empreinte de %n jour reste. Une empreinte ne contient aucune valeur, mais qui a ce foyer et une copie d’un jour peut confirmer avec elle que la copie est la même. «&#xa0;Empreintes des jours&#xa0;» les supprime toutes.</numerusform>
            <numerusform>Les empreintes de %n jours restent. Une empreinte ne contient aucune valeur, mais qui a ce foyer et une copie d’un jour peut confirmer avec elle que la copie est la même. «&#xa0;Empreintes des jours&#xa0;» les supprime toutes.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is nothing of this to erase.</source>
        <translation>Il n’y a rien de tel à effacer.</translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s)</source>
        <translation>
            <numerusform>%n valeur en direct</numerusform>
            <numerusform>%n valeurs en direct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation>
            <numerusform>%n mesure au fil de la journée</numerusform>
            <numerusform>%n mesures au fil de la journée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n total(s) of days and indexes</source>
        <translation>
            <numerusform>%n total de jour ou index</numerusform>
            <numerusform>%n totaux de jours et index</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n span(s) of days set aside</source>
        <translation>
            <numerusform>%n période écartée</numerusform>
            <numerusform>%n périodes écartées</numerusform>
        </translation>
    </message>
    <message>
        <source>This erases %1.</source>
        <translation>Cela efface %1.</translation>
    </message>
    <message>
        <source>Erasing the live values %1 in {seconds} s</source>
        <translation>Effacement des valeurs en direct %1 dans {seconds} s</translation>
    </message>
    <message>
        <source>Erasing the half-hours and live values %1 in {seconds} s</source>
        <translation>Effacement des demi-heures et des valeurs en direct %1 dans {seconds} s</translation>
    </message>
    <message>
        <source>Erasing everything %1 in {seconds} s</source>
        <translation>Effacement de toutes les mesures %1 dans {seconds} s</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what is erased, whose</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message numerus="yes">
        <source>the %n backup(s) that this household made</source>
        <translation>
            <numerusform>la sauvegarde (%n) faite par ce foyer</numerusform>
            <numerusform>les %n sauvegardes faites par ce foyer</numerusform>
        </translation>
    </message>
    <message>
        <source>encrypted fragments in free blocks of the disk, unreadable without their key</source>
        <translation>des fragments chiffrés dans les blocs libres du disque, illisibles sans leur clé</translation>
    </message>
    <message>
        <source>old copies of the keyring&apos;s own file</source>
        <translation>les anciens exemplaires du fichier même du trousseau</translation>
    </message>
    <message>
        <source>what your grid operator, your supplier and others hold: ask them by letter</source>
        <translation>ce que détiennent votre gestionnaire de réseau, votre fournisseur et d’autres&#xa0;: demandez-le-leur par lettre</translation>
    </message>
    <message>
        <source>The file was rewritten once more. What had been found could not be looked for again: the values were known to the program that erased them, which was closed since.</source>
        <translation>Le fichier a été réécrit une fois de plus. Ce qui avait été retrouvé n’a pu être recherché de nouveau&#xa0;: seul le programme qui les a effacées connaissait ces valeurs, et il a été fermé depuis.</translation>
    </message>
    <message>
        <source>The file was rewritten once more, and its pages carry the new key alone.</source>
        <translation>Le fichier a été réécrit une fois de plus, et ses pages ne portent que la nouvelle clé.</translation>
    </message>
    <message>
        <source>This household is gone from this computer, and its keys with it</source>
        <translation>Ce foyer a disparu de cet ordinateur, et ses clés avec lui</translation>
    </message>
    <message>
        <source>backups, of this program or of the whole computer</source>
        <translation>les sauvegardes, de ce programme ou de tout l’ordinateur</translation>
    </message>
    <message>
        <source>Marked days taken back</source>
        <translation>Jours marqués retirés</translation>
    </message>
    <message>
        <source>Seals of days deleted</source>
        <translation>Empreintes des jours supprimées</translation>
    </message>
    <message>
        <source>A note deleted or changed</source>
        <translation>Une note supprimée ou modifiée</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the time of %n peak(s) or overrun(s)</source>
        <translation>
            <numerusform>l’heure de %n maximum ou dépassement</numerusform>
            <numerusform>l’heure de %n maximums ou dépassements</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked day(s)</source>
        <translation>
            <numerusform>%n jour marqué</numerusform>
            <numerusform>%n jours marqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seal(s) of days</source>
        <translation>
            <numerusform>%n empreinte de jour</numerusform>
            <numerusform>%n empreintes de jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>%n note</numerusform>
            <numerusform>%n notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s) of the file</source>
        <translation>
            <numerusform>%n ligne du fichier</numerusform>
            <numerusform>%n lignes du fichier</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a file, the day on which it was exported</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>a file whose place was erased</source>
        <translation>un fichier dont le lieu est effacé</translation>
    </message>
    <message>
        <source>Exported before, and not reached: %1.</source>
        <translation>Exportés auparavant, et hors d’atteinte&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n more stand in the register.</source>
        <translation>
            <numerusform>%n autre figure dans le registre.</numerusform>
            <numerusform>%n autres figurent dans le registre.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the %n file(s) that you exported, as far as the register knows</source>
        <translation>
            <numerusform>le %n fichier que vous avez exporté, d’après le registre</numerusform>
            <numerusform>les %n fichiers que vous avez exportés, d’après le registre</numerusform>
        </translation>
    </message>
    <message>
        <source>an old key file, which the passphrase or sheet of then opens: this disk may keep it where it lay</source>
        <translation>un ancien fichier de clés, que la phrase de passe ou la feuille d’alors ouvre&#xa0;: ce disque peut l’avoir gardé là où il se trouvait</translation>
    </message>
    <message>
        <source>an old key file, which the passphrase or sheet of then opens, in the spare cells of a flash disk (SSD)</source>
        <translation>un ancien fichier de clés, que la phrase de passe ou la feuille d’alors ouvre, dans les cellules de réserve d’un disque à mémoire flash (SSD)</translation>
    </message>
    <message>
        <source>snapshots and copies of the disk or folder made before, and the memory written to the disk (swap, hibernation), keys included</source>
        <translation>les instantanés et les copies du disque ou du dossier faits auparavant, et la mémoire écrite sur le disque (espace d’échange, veille prolongée), clés comprises</translation>
    </message>
    <message>
        <source>the files that you imported, where you keep them</source>
        <translation>les fichiers que vous avez importés, là où vous les gardez</translation>
    </message>
    <message>
        <source>what you exported</source>
        <translation>ce que vous avez exporté</translation>
    </message>
    <message>
        <source>what you printed</source>
        <translation>ce que vous avez imprimé</translation>
    </message>
    <message>
        <source>the indexes before and after, whose difference is the energy of the period</source>
        <translation>les index d’avant et d’après, dont la différence est l’énergie de la période</translation>
    </message>
    <message>
        <source>the totals of the days</source>
        <translation>les totaux par jour</translation>
    </message>
    <message>
        <source>the seals of these days, by which a copy of a day can be confirmed</source>
        <translation>les empreintes de ces jours, qui permettent de confirmer une copie d’un jour</translation>
    </message>
    <message>
        <source>what you noted yourself in the register and in letters</source>
        <translation>ce que vous avez noté vous-même dans le registre et dans les lettres</translation>
    </message>
    <message>
        <source>The rows are deleted. The disk has no room to write the file anew: the rest is done as soon as it has.</source>
        <translation>Les lignes sont supprimées. Le disque n’a pas la place de réécrire le fichier&#xa0;: la suite se fera dès qu’il l’aura.</translation>
    </message>
    <message>
        <source>The file was rewritten, but some of its pages are not under the new key.</source>
        <translation>Le fichier a été réécrit, mais certaines de ses pages ne sont pas sous la nouvelle clé.</translation>
    </message>
    <message>
        <source>The program was stopped midway: the file was rewritten, and its pages carry the new key.</source>
        <translation>Le programme a été arrêté en chemin&#xa0;: le fichier a été réécrit, et ses pages portent la nouvelle clé.</translation>
    </message>
    <message>
        <source>%1 deleted values were looked for in every page of the file: %2 found.</source>
        <translation>Valeurs supprimées recherchées dans toutes les pages du fichier&#xa0;: %1&#x202f;; retrouvées&#xa0;: %2.</translation>
    </message>
    <message>
        <source>What stays elsewhere: %1.</source>
        <translation>Ce qui reste ailleurs&#xa0;: %1.</translation>
    </message>
    <message>
        <source>The keyring did not let its item go: remove “Persienne” in your password manager.</source>
        <translation>Le trousseau n’a pas rendu son élément&#xa0;: supprimez «&#xa0;Persienne&#xa0;» dans votre gestionnaire de mots de passe.</translation>
    </message>
    <message>
        <source>What this computer remembers of it could not be removed: delete %1.</source>
        <translation>Ce que cet ordinateur en retient n’a pas pu être supprimé&#xa0;: supprimez %1.</translation>
    </message>
    <message>
        <source>not found where it was put</source>
        <translation>introuvable à sa place</translation>
    </message>
    <message>
        <source>still holds what was erased since</source>
        <translation>contient encore ce qui a été effacé depuis</translation>
    </message>
    <message>
        <source>made on %1</source>
        <translation>faite le %1</translation>
    </message>
    <message>
        <source>meters: %1</source>
        <translation>compteurs&#xa0;: %1</translation>
    </message>
    <message>
        <source>The keyring of this session (%1)</source>
        <translation>Le trousseau de cette session (%1)</translation>
    </message>
    <message>
        <source>A passphrase</source>
        <translation>Une phrase de passe</translation>
    </message>
    <message>
        <source>The recovery sheet</source>
        <translation>La feuille de secours</translation>
    </message>
</context>
<context>
    <name>Euros</name>
    <message>
        <source>In kWh or in euros</source>
        <translation>En kWh ou en euros</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>Whoever gets the file can read it: it is under no key, and Persienne can&apos;t erase it. The register notes what was exported, when and where to.</source>
        <translation>Quiconque obtient le fichier peut le lire&#xa0;: aucune clé ne le protège, et Persienne ne peut pas l’effacer. Le registre note ce qui a été exporté, quand et où.</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>Format</translation>
    </message>
    <message>
        <source>How finely</source>
        <translation>Finesse</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>With the meter&apos;s whole number</source>
        <translation>Avec le numéro entier du compteur</translation>
    </message>
    <message>
        <source>Otherwise its last four digits; Persienne knows the file again by its values.</source>
        <translation>Sinon ses quatre derniers chiffres&#xa0;; Persienne reconnaît le fichier à ses valeurs.</translation>
    </message>
    <message>
        <source>With your notes on these days</source>
        <translation>Avec vos notes sur ces jours</translation>
    </message>
    <message>
        <source>They may be private. Persienne doesn&apos;t read them back from this file; a backup has them.</source>
        <translation>Elles peuvent être privées. Persienne ne les relit pas dans ce fichier&#x202f;; une sauvegarde les contient.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
    <message>
        <source>The slats of a meter are closed: nothing finer than a day goes out.</source>
        <translation>La persienne d’un compteur est fermée&#xa0;: rien de plus fin qu’un jour ne sort.</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
    <message>
        <source>Reading the measures…</source>
        <translation>Lecture des mesures…</translation>
    </message>
</context>
<context>
    <name>ExportLever</name>
    <message>
        <source>persienne-example-</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>persienne-exemple-</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Exported: anyone can read this file</source>
        <translation>Exporté&#xa0;: ce fichier est lisible par quiconque</translation>
    </message>
</context>
<context>
    <name>ExportWords</name>
    <message>
        <source>invented example</source>
        <translation>exemple inventé</translation>
    </message>
    <message>
        <source>Persienne table (CSV)</source>
        <translation>Table Persienne (CSV)</translation>
    </message>
    <message>
        <source>Table as Enedis wrote it (CSV)</source>
        <translation>Table à la façon d’Enedis (CSV)</translation>
    </message>
    <message>
        <source>For Home Assistant (TSV)</source>
        <translation>Pour Home Assistant (TSV)</translation>
    </message>
    <message>
        <source>Spreadsheet (XLSX)</source>
        <translation>Tableur (XLSX)</translation>
    </message>
    <message>
        <source>Database (SQLite)</source>
        <translation>Base de données (SQLite)</translation>
    </message>
    <message>
        <source>Picture of the chart (PNG)</source>
        <translation>Image du graphique (PNG)</translation>
    </message>
    <message>
        <source>Drawing of the chart (SVG)</source>
        <translation>Dessin du graphique (SVG)</translation>
    </message>
    <message>
        <source>One-page report (PDF)</source>
        <translation>Bilan d’une page (PDF)</translation>
    </message>
    <message>
        <source>Just what is needed (CSV)</source>
        <translation>Le juste nécessaire (CSV)</translation>
    </message>
    <message>
        <source>Everything, without loss: Persienne reads it back as it was.</source>
        <translation>Tout, sans perte&#xa0;: Persienne le relit tel quel.</translation>
    </message>
    <message>
        <source>For programs that read Enedis files: one direction a file, whole watts.</source>
        <translation>Pour les programmes qui lisent les fichiers d’Enedis&#xa0;: un sens par fichier, en watts entiers.</translation>
    </message>
    <message>
        <source>For its integration “Import Statistics”: full hours, a sum that grows.</source>
        <translation>Pour son intégration «&#xa0;Import Statistics&#xa0;»&#xa0;: heures pleines, somme croissante.</translation>
    </message>
    <message>
        <source>Real dates and numbers, a sheet for each register.</source>
        <translation>De vraies dates et de vrais nombres, une feuille par registre.</translation>
    </message>
    <message>
        <source>Plain tables, for programs of your own.</source>
        <translation>Des tables simples, pour vos propres programmes.</translation>
    </message>
    <message>
        <source>The chart as you see it, with its title, its period and what is not known.</source>
        <translation>Le graphique tel que vous le voyez, avec son titre, sa période et ce qui n’est pas connu.</translation>
    </message>
    <message>
        <source>The same as lines and areas, sharp at any size.</source>
        <translation>Le même en traits et en surfaces, net à toute taille.</translation>
    </message>
    <message>
        <source>A sum for each price of the contract, by month: no habit can be read in it.</source>
        <translation>Une somme par prix du contrat et par mois&#xa0;: aucune habitude ne s’y lit.</translation>
    </message>
    <message>
        <source>A month or a year: chart, total, comparison, table, what is known and what is not.</source>
        <translation>Un mois ou une année&#xa0;: graphique, total, comparaison, tableau, ce qui est connu et ce qui ne l’est pas.</translation>
    </message>
    <message>
        <source>Load curve, as finely as it is known</source>
        <translation>Courbe de charge, au plus fin connu</translation>
    </message>
    <message>
        <source>Totals by day</source>
        <translation>Totaux par jour</translation>
    </message>
    <message>
        <source>Meter indexes at midnight</source>
        <translation>Index du compteur à minuit</translation>
    </message>
    <message>
        <source>Sums by price and month</source>
        <translation>Sommes par prix et par mois</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n ligne</numerusform>
            <numerusform>%n lignes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of your notes with them.</source>
        <translation>
            <numerusform>Avec %n de vos notes.</numerusform>
            <numerusform>Avec %n de vos notes.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 known of longer spans only are not in it: the format has no line for them.</source>
        <translation>%1 connus seulement sur des durées plus longues n’y sont pas&#xa0;: le format n’a pas de ligne pour eux.</translation>
    </message>
    <message>
        <source>%1 of hours or days that are known in part are not in it: they would pass for whole ones.</source>
        <translation>%1 d’heures ou de jours connus en partie n’y sont pas&#xa0;: ils passeraient pour entiers.</translation>
    </message>
    <message>
        <source>The format rounds to whole watts: the sum differs by %1.</source>
        <translation>Le format arrondit au watt&#xa0;: la somme diffère de %1.</translation>
    </message>
</context>
<context>
    <name>ExportsCard</name>
    <message>
        <source>Files that you exported</source>
        <translation>Fichiers que vous avez exportés</translation>
    </message>
    <message>
        <source>anyone can read them</source>
        <translation>lisibles par quiconque</translation>
    </message>
    <message numerus="yes">
        <source>and %n other(s)</source>
        <comment>files</comment>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>The register no longer tells where</source>
        <translation>Le registre ne dit plus où</translation>
    </message>
    <message>
        <source>%1, in %2</source>
        <translation>%1, dans %2</translation>
    </message>
</context>
<context>
    <name>Eye</name>
    <message>
        <source>Show the passphrase</source>
        <translation>Afficher la phrase de passe</translation>
    </message>
</context>
<context>
    <name>FeminineCounts</name>
    <message>
        <source>one</source>
        <translation>une</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>Enedis exports, recordings of the meter</source>
        <translation>Exports Enedis, enregistrements du compteur</translation>
    </message>
    <message>
        <source>Exports, recordings (*.csv *.xlsx *.ods *.xls *.tsv *.txt *.zip *.log *.tic)</source>
        <translation>Exports, enregistrements (*.csv *.xlsx *.ods *.xls *.tsv *.txt *.zip *.log *.tic)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>FlowHistoryDialog</name>
    <message>
        <source>What is passed to this body</source>
        <translation>Ce qui est transmis à cet organisme</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Kept, with a limit</source>
        <translation>Conservée, avec une réserve</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>It was noted by mistake</source>
        <translation>Noté par erreur</translation>
    </message>
    <message>
        <source>Erase %1…</source>
        <translation>Effacer %1…</translation>
    </message>
    <message>
        <source>Correct or erase: %1</source>
        <translation>Corriger ou effacer&#xa0;: %1</translation>
    </message>
    <message>
        <source>Proofs</source>
        <translation>Preuves</translation>
    </message>
    <message>
        <source>The proof was lost.</source>
        <translation>La preuve a été perdue.</translation>
    </message>
    <message>
        <source>No proof is kept: a screenshot or a PDF would do.</source>
        <translation>Aucune preuve n’est gardée&#xa0;: une capture d’écran ou un PDF suffit.</translation>
    </message>
    <message>
        <source>a file whose name was erased</source>
        <translation>un fichier dont le nom a été effacé</translation>
    </message>
    <message>
        <source>%1, erased here</source>
        <translation>%1, effacé ici</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save a copy: %1</source>
        <translation>Enregistrer une copie&#xa0;: %1</translation>
    </message>
    <message>
        <source>Attach a proof…</source>
        <translation>Joindre une preuve…</translation>
    </message>
    <message>
        <source>What this register proves</source>
        <translation>Ce que ce registre prouve</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Note a change…</source>
        <translation>Noter un changement…</translation>
    </message>
    <message>
        <source>It has stopped…</source>
        <translation>C’est arrêté…</translation>
    </message>
    <message>
        <source>Ask in writing…</source>
        <translation>Demander par écrit…</translation>
    </message>
    <message>
        <source>Object…</source>
        <translation>M’opposer…</translation>
    </message>
    <message>
        <source>Withdraw…</source>
        <translation>Retirer…</translation>
    </message>
</context>
<context>
    <name>FlowPicture</name>
    <message>
        <source>At home</source>
        <translation>Chez vous</translation>
    </message>
    <message>
        <source>Elsewhere</source>
        <translation>Ailleurs</translation>
    </message>
    <message>
        <source>by its port, stays here</source>
        <translation>par la prise, reste ici</translation>
    </message>
</context>
<context>
    <name>FollowingLever</name>
    <message>
        <source>The proof: all its pages</source>
        <translation>La preuve&#xa0;: toutes ses pages</translation>
    </message>
    <message>
        <source>Kept, with a limit</source>
        <translation>Conservée, avec une réserve</translation>
    </message>
    <message>
        <source>The register of sharing has nothing of it to change any more.</source>
        <translation>Le registre des partages n’a plus rien à y changer.</translation>
    </message>
    <message>
        <source>Noted</source>
        <translation>C’est noté</translation>
    </message>
    <message>
        <source>It sets no time of its own. Print it, sign it, send it, then note it here.</source>
        <translation>Elle ne fixe aucun délai de son cru. Imprimez, signez, envoyez, puis notez-le ici.</translation>
    </message>
    <message>
        <source>The reminder is ready to print</source>
        <translation>Le rappel est prêt à imprimer</translation>
    </message>
    <message>
        <source>Send it registered and keep both proofs: the mediator’s two months count from it.</source>
        <translation>Envoyez-la en recommandé et gardez les deux preuves&#xa0;: les deux mois du médiateur en partent.</translation>
    </message>
    <message>
        <source>The written complaint is ready to print</source>
        <translation>La réclamation écrite est prête à imprimer</translation>
    </message>
    <message>
        <source>Enclose a page of a bill with your address, and hide the sums and the bank details on it.</source>
        <translation>Joignez une page de facture avec votre adresse, et masquez-y les montants et les coordonnées bancaires.</translation>
    </message>
    <message>
        <source>The answer about your identity is ready to print</source>
        <translation>La réponse sur votre identité est prête à imprimer</translation>
    </message>
    <message>
        <source>Throwing the draft away in {seconds} s: %1</source>
        <translation>Le brouillon sera jeté dans {seconds} s&#xa0;: %1</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>ForgetSealsDialog</name>
    <message>
        <source>Delete all seals?</source>
        <translation>Supprimer toutes les empreintes&#x202f;?</translation>
    </message>
    <message numerus="yes">
        <source>The seals of %n day(s) go, with their key, and no more are made.</source>
        <translation>
            <numerusform>L’empreinte de %n jour disparaît, avec sa clé, et il n’en est plus pris.</numerusform>
            <numerusform>Les empreintes de %n jours disparaissent, avec leur clé, et il n’en est plus pris.</numerusform>
        </translation>
    </message>
    <message>
        <source>Without them it can&apos;t be told any more whether a copy of these days is the same, unless their load curve is stored here.</source>
        <translation>Sans elles, on ne pourra plus dire si une copie de ces jours est la même, sauf si leur courbe de charge est enregistrée ici.</translation>
    </message>
    <message>
        <source>Delete all seals</source>
        <translation>Supprimer toutes les empreintes</translation>
    </message>
</context>
<context>
    <name>Format</name>
    <message>
        <source>Enedis file, half-hours</source>
        <translation>Fichier Enedis, demi-heures</translation>
    </message>
    <message>
        <source>Enedis table, half-hours</source>
        <translation>Tableau Enedis, demi-heures</translation>
    </message>
    <message>
        <source>Enedis R63 file, half-hours</source>
        <translation>Fichier Enedis R63, demi-heures</translation>
    </message>
    <message>
        <source>Enedis file, daily indexes</source>
        <translation>Fichier Enedis, index du jour</translation>
    </message>
    <message>
        <source>Enedis table, daily indexes</source>
        <translation>Tableau Enedis, index du jour</translation>
    </message>
    <message>
        <source>Enedis table, daily energy</source>
        <translation>Tableau Enedis, énergie par jour</translation>
    </message>
    <message>
        <source>EDF_Simulateur_Prix file, load curve</source>
        <translation>Fichier d’EDF_Simulateur_Prix, courbe de charge</translation>
    </message>
    <message>
        <source>GRDF table, gas</source>
        <translation>Tableau GRDF, gaz</translation>
    </message>
    <message>
        <source>GRDF file, gas (JSON)</source>
        <translation>Fichier GRDF, gaz (JSON)</translation>
    </message>
    <message>
        <source>Recording of the meter&apos;s output (TIC)</source>
        <translation>Enregistrement de la sortie du compteur (TIC)</translation>
    </message>
    <message>
        <source>Table that you described</source>
        <translation>Tableau que vous avez décrit</translation>
    </message>
    <message>
        <source>Persienne file, measures exported before</source>
        <translation>Fichier de Persienne, mesures exportées auparavant</translation>
    </message>
    <message>
        <source>conso-downloader file, load curve</source>
        <translation>Fichier de conso-downloader, courbe de charge</translation>
    </message>
    <message>
        <source>Enedis file, measures in JSON (Data Connect, R63)</source>
        <translation>Fichier Enedis, mesures en JSON (Data Connect, R63)</translation>
    </message>
    <message>
        <source>MyElectricalData file, load curve</source>
        <translation>Fichier MyElectricalData, courbe de charge</translation>
    </message>
    <message>
        <source>Enedis SGE file, load curve</source>
        <translation>Fichier Enedis SGE, courbe de charge</translation>
    </message>
    <message>
        <source>Green Button file, electricity or gas</source>
        <translation>Fichier Green Button, électricité ou gaz</translation>
    </message>
    <message>
        <source>Home Assistant file, statistics by the hour</source>
        <translation>Fichier Home Assistant, statistiques par heure</translation>
    </message>
    <message>
        <source>Home Assistant file, history of a sensor</source>
        <translation>Fichier Home Assistant, historique d’un capteur</translation>
    </message>
    <message>
        <source>DSMR-reader file, hours or days</source>
        <translation>Fichier DSMR-reader, heures ou jours</translation>
    </message>
    <message>
        <source>EDF file, half-hours</source>
        <translation>Fichier EDF, demi-heures</translation>
    </message>
    <message>
        <source>EDF file, daily energies</source>
        <translation>Fichier EDF, énergie du jour</translation>
    </message>
    <message>
        <source>EDF file, daily indexes</source>
        <translation>Fichier EDF, index du jour</translation>
    </message>
    <message>
        <source>EDF file, monthly energies</source>
        <translation>Fichier EDF, énergies mensuelles</translation>
    </message>
    <message>
        <source>EDF file, daily highest powers</source>
        <translation>Fichier EDF, puissances maximales quotidiennes</translation>
    </message>
    <message>
        <source>Enedis file, daily highest powers</source>
        <translation>Fichier Enedis, puissances maximales quotidiennes</translation>
    </message>
    <message>
        <source>Octopus Energy file, daily energies</source>
        <translation>Fichier Octopus Energy, énergie du jour</translation>
    </message>
</context>
<context>
    <name>GasCard</name>
    <message>
        <source>Gas has nothing live: the operator gives each gas day, from 6 in the morning to 6 the next, some days later.</source>
        <translation>Le gaz n’a pas de direct&#xa0;: le gestionnaire donne chaque journée gazière, de 6&#xa0;h à 6&#xa0;h le lendemain, avec quelques jours de retard.</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>known last, of %1</source>
        <translation>dernière valeur connue&#xa0;: %1</translation>
    </message>
    <message>
        <source>known last, of %1 together</source>
        <translation>dernière valeur connue&#xa0;: %1, en tout</translation>
    </message>
    <message>
        <source>known last, of a part of %1</source>
        <translation>dernière valeur connue&#xa0;: une partie de %1</translation>
    </message>
</context>
<context>
    <name>GasContractDialog</name>
    <message>
        <source>Your gas contract</source>
        <translation>Votre contrat de gaz</translation>
    </message>
    <message>
        <source>Both prices are on your bill, with all taxes. No gas price is regulated any more.</source>
        <translation>Les deux prix sont sur votre facture, toutes taxes comprises. Plus aucun prix du gaz n’est réglementé.</translation>
    </message>
    <message>
        <source>Subscription, euros a year</source>
        <translation>Abonnement, en euros par an</translation>
    </message>
    <message>
        <source>Price of a kWh, euros</source>
        <translation>Prix du kWh, en euros</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Pas maintenant</translation>
    </message>
    <message>
        <source>Keep this contract</source>
        <translation>Garder ce contrat</translation>
    </message>
    <message>
        <source>Write both in euros: a kWh costs from 0.02 to 2 €, a year up to 5000 €.</source>
        <translation>Écrivez les deux en euros&#xa0;: un kWh coûte de 0,02 à 2 €, une année jusqu’à 5000 €.</translation>
    </message>
</context>
<context>
    <name>GoalQuestion</name>
    <message numerus="yes">
        <source>%n other request(s)</source>
        <translation>
            <numerusform>%n autre demande</numerusform>
            <numerusform>%n autres demandes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>GroundTicks</name>
    <message>
        <source>It names no text</source>
        <translation>Elle ne nomme aucun texte</translation>
    </message>
</context>
<context>
    <name>GroundsDialog</name>
    <message>
        <source>What does your letter rest on?</source>
        <translation>Sur quoi repose votre lettre&#x202f;?</translation>
    </message>
    <message>
        <source>Tick the texts that it names. The time to answer and the way on follow from them.</source>
        <translation>Cochez les textes qu’elle nomme. Le délai de réponse et les suites possibles en dépendent.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Garder</translation>
    </message>
    <message>
        <source>Tick at least one line; the last one where the letter names no text.</source>
        <translation>Cochez au moins une ligne&#x202f;; la dernière si la lettre ne nomme aucun texte.</translation>
    </message>
</context>
<context>
    <name>GuideDialog</name>
    <message>
        <source>Guide</source>
        <translation>Guide</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Contents</source>
        <translation>Sommaire</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Les touches</translation>
    </message>
    <message>
        <source>What can be done with the keyboard</source>
        <translation>Ce qu’on peut faire au clavier</translation>
    </message>
</context>
<context>
    <name>HabitClock</name>
    <message>
        <source>A day of habits, as a clock of 24 hours</source>
        <translation>Une journée d’habitudes, en horloge de 24 heures</translation>
    </message>
    <message>
        <source>on average</source>
        <translation>en moyenne</translation>
    </message>
</context>
<context>
    <name>Help</name>
    <message>
        <source>This page reckons what your energy costs, line by line as on a bill, from your measures and your contract.</source>
        <translation>Cette page calcule ce que coûte votre énergie, ligne à ligne comme sur une facture, d’après vos mesures et votre contrat.</translation>
    </message>
    <message>
        <source>It takes a contract: its option, its power and since when. The supplier sells the energy and sends the bills; the operator runs the grid and the meter.</source>
        <translation>Il lui faut un contrat&#xa0;: son option, sa puissance et depuis quand. Le fournisseur vend l’énergie et envoie les factures&#x202f;; le gestionnaire s’occupe du réseau et du compteur.</translation>
    </message>
    <message>
        <source>Off-peak hours are those in which your contract sells at a lower price; the others are peak hours. Tempo has blue, white and red days too.</source>
        <translation>Les heures creuses sont celles où votre contrat vend moins cher&#x202f;; les autres sont les heures pleines. Tempo a aussi des jours bleus, blancs et rouges.</translation>
    </message>
    <message>
        <source>Click a line to see where its figure comes from: which measures, which price, since when.</source>
        <translation>Cliquez sur une ligne pour voir d’où vient son chiffre&#xa0;: quelles mesures, quel prix, depuis quand.</translation>
    </message>
    <message>
        <source>What has no price stands apart, with the reason and what would mend it; it is never guessed, nor added to the total.</source>
        <translation>Ce qui n’a pas de prix est mis à part, avec la raison et ce qui y remédierait&#x202f;; ce n’est jamais deviné, ni ajouté au total.</translation>
    </message>
    <message>
        <source>A bill that came by post can be checked line by line, and your year can be reckoned under other contracts, with the same habits.</source>
        <translation>Une facture reçue peut être vérifiée ligne à ligne, et votre année recalculée sous d’autres contrats, avec les mêmes habitudes.</translation>
    </message>
    <message>
        <source>Regulated prices come with the program; those of other offers are yours to type. Persienne recommends no offer, earns by none, and asks nobody for a price.</source>
        <translation>Les prix réglementés sont fournis avec le programme&#x202f;; ceux des autres offres, c’est à vous de les saisir. Persienne ne recommande aucune offre, ne gagne rien à aucune et ne demande de prix à personne.</translation>
    </message>
    <message>
        <source>This page says what the reform of off-peak hours changes for you: when, at which hours, and what it does to a bill.</source>
        <translation>Cette page dit ce que la réforme des heures creuses change pour vous&#xa0;: quand, à quelles heures, et ce qu’elle fait à la facture.</translation>
    </message>
    <message>
        <source>The hours are those of your supplier&apos;s letter. Persienne guesses neither the day nor the hours: copy them here.</source>
        <translation>Les heures sont celles de la lettre de votre fournisseur. Persienne ne devine ni le jour ni les heures&#xa0;: recopiez-les ici.</translation>
    </message>
    <message>
        <source>Your year is played again by the new hours, with your half-hours: first with the same habits, then with the water heater moved, where one is found.</source>
        <translation>Votre année est rejouée avec les nouvelles heures, d’après vos demi-heures&#xa0;: d’abord avec les mêmes habitudes, puis en décalant le chauffe-eau, si l’on en trouve un.</translation>
    </message>
    <message>
        <source>What only totals tell can&apos;t be cut at other hours. It stands beside the result and is not in it.</source>
        <translation>Ce qui n’est connu qu’en totaux ne peut pas être découpé à d’autres heures. C’est indiqué à côté du résultat, sans y être compté.</translation>
    </message>
    <message>
        <source>Nothing is noted in your contract until you say so.</source>
        <translation>Rien n’est noté dans votre contrat tant que vous ne le dites pas.</translation>
    </message>
    <message>
        <source>This page says how much you have used, by the day, the week, the month, the year or over everything that is known, and beside it the year before.</source>
        <translation>Cette page dit combien vous avez consommé, par jour, semaine, mois, année ou sur tout ce qui est connu, et en face l’année d’avant.</translation>
    </message>
    <message>
        <source>An index is what the meter shows: all that it has counted since it began. The difference of two indexes is what you have used in between, and they are right where a curve says otherwise.</source>
        <translation>L’index est ce qu’affiche le compteur&#xa0;: tout ce qu’il a compté depuis le début. La différence de deux index est ce que vous avez consommé entre-temps, et c’est lui qui a raison si une courbe dit autre chose.</translation>
    </message>
    <message>
        <source>A load curve is the mean power of each half-hour or hour. It shows when, where a total says only how much.</source>
        <translation>La courbe de charge est la puissance moyenne de chaque demi-heure ou heure. Elle montre quand, là où un total ne dit que combien.</translation>
    </message>
    <message>
        <source>Only equal days are compared: the same weekday 52 weeks earlier, or the same date a year before. Days that one of the two years lacks are in neither.</source>
        <translation>Seuls des jours égaux sont comparés&#xa0;: le même jour de la semaine 52 semaines plus tôt, ou la même date un an avant. Les jours qui manquent à l’une des deux années ne comptent dans aucune.</translation>
    </message>
    <message>
        <source>What is hatched is known in part or not at all: it is no zero, and nothing is made up for it.</source>
        <translation>Ce qui est hachuré n’est connu qu’en partie ou pas du tout&#xa0;: ce n’est pas un zéro, et rien n’est inventé à la place.</translation>
    </message>
    <message>
        <source>Days that can&apos;t be right may be set aside: they stay stored, leave every sum, and can be taken back.</source>
        <translation>Des jours qui ne peuvent pas être justes peuvent être écartés&#xa0;: ils restent enregistrés, sortent de toutes les sommes et peuvent être repris.</translation>
    </message>
    <message>
        <source>A note says what happened on a day, in your words. The mirror never reads it, and an export holds it only if you ask for that.</source>
        <translation>Une note dit ce qui s’est passé un jour, avec vos mots. Le miroir ne la lit jamais, et un export ne la contient que si vous le demandez.</translation>
    </message>
    <message>
        <source>This page changes no measure. What you see can be had as a table, as a picture or as a file, which goes where you put it and to nobody else, and in euros once your contract is known.</source>
        <translation>Cette page ne change aucune mesure. Ce que vous voyez s’obtient aussi en tableau, en image ou en fichier, qui va là où vous le mettez et chez personne d’autre, et en euros dès que votre contrat est connu.</translation>
    </message>
    <message>
        <source>This page writes the letters that the law lets you send about your energy data, and follows what becomes of them.</source>
        <translation>Cette page écrit les lettres que la loi vous permet d’envoyer au sujet de vos données d’énergie, et suit ce qu’elles deviennent.</translation>
    </message>
    <message>
        <source>Four questions lead to a letter: what you want, from whom, about which meter, and how you will send it.</source>
        <translation>Quatre questions mènent à une lettre&#xa0;: ce que vous voulez, de qui, pour quel compteur, et comment vous l’enverrez.</translation>
    </message>
    <message>
        <source>Each request names its grounds: the texts of the law that it rests on.</source>
        <translation>Chaque demande cite son fondement&#xa0;: les textes de loi sur lesquels elle repose.</translation>
    </message>
    <message>
        <source>They have a month from the day on which they received it, moved to the next working day. Note each date and keep its proof: everything is reckoned from them.</source>
        <translation>Ils ont un mois à compter du jour où ils l’ont reçue, reporté au jour ouvrable suivant. Notez chaque date et gardez-en la preuve&#xa0;: tout se calcule à partir de là.</translation>
    </message>
    <message>
        <source>Without an answer, or with a wrong one, come the reminder, then the complaint to the CNIL (the data protection authority) or the energy mediator.</source>
        <translation>Sans réponse, ou avec une mauvaise réponse, viennent le rappel, puis la réclamation à la CNIL (l’autorité de protection des données) ou au médiateur de l’énergie.</translation>
    </message>
    <message>
        <source>“Check at theirs…” holds a file that they give you later against what they said that they had deleted.</source>
        <translation>«&#xa0;Vérifier chez eux…&#xa0;» confronte un fichier qu’ils vous donnent plus tard à ce qu’ils ont dit avoir supprimé.</translation>
    </message>
    <message>
        <source>Persienne sends nothing: you print, sign and send, or paste the text into an e-mail or a form. What you sent is kept as it was.</source>
        <translation>Persienne n’envoie rien&#xa0;: vous imprimez, signez et envoyez, ou collez le texte dans un courriel ou un formulaire. Ce que vous avez envoyé est gardé tel quel.</translation>
    </message>
    <message>
        <source>This page says what Persienne keeps of you, where it came from, for how long, and what opens it.</source>
        <translation>Cette page dit ce que Persienne garde de vous, d’où cela vient, pour combien de temps, et ce qui l’ouvre.</translation>
    </message>
    <message>
        <source>The shutter decides how much detail may be kept: closed, one total a day; half open, the load curve; open, anything finer. It acts on this computer, not at your operator&apos;s.</source>
        <translation>La persienne décide du détail qui peut être gardé&#xa0;: fermée, un total par jour&#x202f;; entrouverte, la courbe de charge&#x202f;; ouverte, plus fin encore. Elle agit sur cet ordinateur, pas chez votre gestionnaire.</translation>
    </message>
    <message>
        <source>When you close it, you are asked what becomes of the finer detail: added up to totals, kept, or erased.</source>
        <translation>Quand vous la fermez, on vous demande ce que devient le détail plus fin&#xa0;: réduit à des totaux, gardé, ou effacé.</translation>
    </message>
    <message>
        <source>Add files that you downloaded, from anywhere in this window; they are read here, and an import can be undone.</source>
        <translation>Ajoutez des fichiers que vous avez téléchargés, depuis n’importe où dans cette fenêtre&#x202f;; ils sont lus ici, et un import peut être défait.</translation>
    </message>
    <message>
        <source>The delivery point (PDL or PRM, 14 digits) is the place where energy comes into your home. It stays when the meter is replaced.</source>
        <translation>Le point de livraison (PDL ou PRM, 14 chiffres) est l’endroit où l’énergie entre chez vous. Il reste quand on change le compteur.</translation>
    </message>
    <message>
        <source>Everything lies in one encrypted file. The keyring, a passphrase or the recovery sheet opens it; without any of them nobody can, and no one can help.</source>
        <translation>Tout est dans un seul fichier chiffré. Le trousseau, une phrase de passe ou la feuille de secours l’ouvre&#x202f;; sans aucun d’eux, personne ne le peut et personne ne peut aider.</translation>
    </message>
    <message>
        <source>To erase is for good: the file is written anew under another key, and a certificate says what was looked for afterwards. Copies that you put elsewhere are not reached.</source>
        <translation>Effacer est définitif&#xa0;: le fichier est réécrit sous une autre clé, et un certificat dit ce qui a été recherché ensuite. Les copies que vous avez mises ailleurs ne sont pas atteintes.</translation>
    </message>
    <message>
        <source>Nothing of it leaves this computer unless you save it somewhere yourself.</source>
        <translation>Rien n’en sort de cet ordinateur, sauf si vous l’enregistrez ailleurs vous-même.</translation>
    </message>
    <message>
        <source>This page says what anyone who holds your load curve could read in it: when somebody is in, when you get up, what you own.</source>
        <translation>Cette page dit ce que quiconque détient votre courbe de charge pourrait y lire&#xa0;: quand quelqu’un est là, quand vous vous levez, ce que vous avez chez vous.</translation>
    </message>
    <message>
        <source>It is off until you ask for it. What it reads stays in this computer&apos;s memory and is gone when you put it away.</source>
        <translation>Elle est éteinte tant que vous ne le demandez pas. Ce qu’elle lit reste dans la mémoire de cet ordinateur et disparaît quand vous la rangez.</translation>
    </message>
    <message>
        <source>Readable: a simple method finds it. Guessable: it finds it often, not always. Unreadable: it does not, which is no proof that nobody could.</source>
        <translation>Lisible&#xa0;: une méthode simple le trouve. Devinable&#xa0;: elle le trouve souvent, pas toujours. Illisible&#xa0;: elle ne le trouve pas, ce qui ne prouve pas que personne n’y arriverait.</translation>
    </message>
    <message>
        <source>Each sentence is judged at three stops of the shutter: closed (one total a day), half open (the half-hour), open (anything finer).</source>
        <translation>Chaque phrase est jugée à trois crans de la persienne&#xa0;: fermée (un total par jour), entrouverte (la demi-heure), ouverte (plus fin encore).</translation>
    </message>
    <message>
        <source>Steps that you do not have are shown on an invented home, and say “example”.</source>
        <translation>Les pas que vous n’avez pas sont montrés sur un foyer inventé, et portent le mot «&#xa0;exemple&#xa0;».</translation>
    </message>
    <message>
        <source>You may mark a few days as you remember them, to see how often it guesses right. These marks alone are kept, in the encrypted file, until you delete them.</source>
        <translation>Vous pouvez marquer quelques jours d’après vos souvenirs, pour voir s’il devine souvent juste. Seules ces marques sont gardées, dans le fichier chiffré, jusqu’à ce que vous les supprimiez.</translation>
    </message>
    <message>
        <source>The methods are simple ones: a professional reads more. What the mirror says is never noted, exported or told to anyone.</source>
        <translation>Les méthodes sont simples&#xa0;: un professionnel en lit davantage. Ce que dit le miroir n’est jamais noté, exporté ni transmis à personne.</translation>
    </message>
    <message>
        <source>This page says who sees your energy data: which body receives what, how finely, what for, and since when.</source>
        <translation>Cette page dit qui voit vos données d’énergie&#xa0;: quel organisme reçoit quoi, avec quelle finesse, pour quoi faire et depuis quand.</translation>
    </message>
    <message>
        <source>It is a register that you keep: what you granted, refused or withdrew, each with its date and, where there is one, its proof. What was noted can be corrected, and the correction shows.</source>
        <translation>C’est un registre que vous tenez&#xa0;: ce que vous avez accordé, refusé ou retiré, avec sa date et, s’il y en a une, sa preuve. Ce qui est noté peut être corrigé, et la correction se voit.</translation>
    </message>
    <message>
        <source>The thicker the line, the finer what passes: live, half-hour, day. A grey dashed line passes nothing any more.</source>
        <translation>Plus le trait est épais, plus ce qui passe est fin&#xa0;: direct, demi-heure, jour. Un trait gris en tirets ne laisse plus rien passer.</translation>
    </message>
    <message>
        <source>A consent is a yes that you gave freely, and can withdraw at any time. A total a month, a total a day and anything finer are three consents.</source>
        <translation>Un consentement est un oui donné librement, que vous pouvez retirer à tout moment. Un total par mois, un total par jour et plus fin que le jour sont trois consentements.</translation>
    </message>
    <message>
        <source>Some data are received by law, without a consent: those lines say on which ground.</source>
        <translation>Certaines données sont reçues en vertu de la loi, sans consentement&#xa0;: ces lignes disent sur quel fondement.</translation>
    </message>
    <message>
        <source>What you asked to stop counts as going on until it is confirmed.</source>
        <translation>Ce dont vous avez demandé l’arrêt est considéré comme continuant tant que rien ne le confirme.</translation>
    </message>
    <message>
        <source>“Review my accounts” takes you once through each account, with what to look for there; from a line you withdraw, or write a letter.</source>
        <translation>«&#xa0;Faire le tour de mes comptes&#xa0;» vous mène une fois par chaque compte, avec ce qu’il faut y chercher&#x202f;; depuis une ligne, vous retirez un accord ou écrivez une lettre.</translation>
    </message>
    <message>
        <source>Persienne asks nobody and tells nobody: it knows what you noted here, and no more.</source>
        <translation>Persienne n’interroge personne et ne dit rien à personne&#xa0;: elle sait ce que vous avez noté ici, rien de plus.</translation>
    </message>
    <message>
        <source>This page shows what goes on at home right now: the power that is read at the meter&apos;s port, and the curve of the last 24 hours.</source>
        <translation>Cette page montre ce qui se passe chez vous en ce moment&#xa0;: la puissance lue à la prise du compteur, et la courbe des dernières 24 heures.</translation>
    </message>
    <message>
        <source>Without an adapter in the meter&apos;s port it shows the last day that is known. Where a port is missing or silent, a banner says what to try.</source>
        <translation>Sans adaptateur sur la prise du compteur, elle montre le dernier jour connu. Si la prise manque ou se tait, un bandeau dit quoi essayer.</translation>
    </message>
    <message>
        <source>The apparent power (VA) is what your contract limits. The energy (kWh) is what your bill counts: a power that lasts.</source>
        <translation>La puissance apparente (VA) est ce que votre contrat limite. L’énergie (kWh) est ce que votre facture compte&#xa0;: une puissance qui dure.</translation>
    </message>
    <message>
        <source>Standby is what your home draws while everybody sleeps. The dashed line is yesterday.</source>
        <translation>La veille est ce que votre logement consomme quand tout le monde dort. La ligne en tirets est la journée d’hier.</translation>
    </message>
    <message>
        <source>What is hatched is time of which nothing is known, or only its total: it is no zero.</source>
        <translation>Ce qui est hachuré est un temps dont on ne sait rien, ou seulement le total&#xa0;: ce n’est pas un zéro.</translation>
    </message>
    <message>
        <source>On the chart, the arrow keys say what they point at, half-hour by half-hour; “As a table” says the same in figures.</source>
        <translation>Sur le graphique, les flèches disent ce qu’elles montrent, demi-heure par demi-heure&#x202f;; «&#xa0;Voir en tableau&#xa0;» dit la même chose en chiffres.</translation>
    </message>
    <message>
        <source>The power of now is kept nowhere. Persienne only listens to the meter: it asks it for nothing, and sends nothing to anyone.</source>
        <translation>La puissance du moment n’est gardée nulle part. Persienne ne fait qu’écouter le compteur&#xa0;: elle ne lui demande rien et n’envoie rien à personne.</translation>
    </message>
    <message>
        <source>This page finds the port of this computer on which the meter is heard.</source>
        <translation>Cette page cherche le port de cet ordinateur sur lequel on entend le compteur.</translation>
    </message>
    <message>
        <source>The meter says all that it knows once a second or two, on its terminals I1 and I2. An adapter brings it to a USB port.</source>
        <translation>Le compteur dit tout ce qu’il sait toutes les une à deux secondes, sur ses bornes I1 et I2. Un adaptateur l’amène à un port USB.</translation>
    </message>
    <message>
        <source>Choose a port to listen to it for a moment. What is found is shown before you say that it is your meter.</source>
        <translation>Choisissez un port pour l’écouter un moment. Ce qui est trouvé est montré avant que vous disiez que c’est bien votre compteur.</translation>
    </message>
    <message>
        <source>The meter has two modes, historical and standard; both are read, and the supplier can change the mode.</source>
        <translation>Le compteur a deux modes, historique et standard&#x202f;; les deux sont lus, et le fournisseur peut changer de mode.</translation>
    </message>
    <message>
        <source>Nothing is stored while a port is being tried, and no other program&apos;s port is taken from it.</source>
        <translation>Rien n’est enregistré pendant qu’un port est essayé, et aucun port n’est pris à un autre programme.</translation>
    </message>
    <message>
        <source>This page says how this window looks, speaks and locks itself, and what Persienne is.</source>
        <translation>Cette page dit l’aspect, la langue et le verrouillage de cette fenêtre, et ce qu’est Persienne.</translation>
    </message>
    <message>
        <source>A choice acts at once. What is set to the system follows your computer&apos;s own settings.</source>
        <translation>Un choix agit aussitôt. Ce qui est réglé «&#xa0;Comme le système&#xa0;» suit les réglages de votre ordinateur.</translation>
    </message>
    <message>
        <source>Text can be made larger or smaller from anywhere with Ctrl and + or -; Ctrl and 0 puts it back to 100%.</source>
        <translation>Le texte s’agrandit ou se réduit de partout avec Ctrl et + ou -&#x202f;; Ctrl et 0 le remet à 100&#xa0;%.</translation>
    </message>
    <message>
        <source>Locking closes the household and starts the program anew, so that the key does not stay in memory. It needs a passphrase, without which anyone at your computer could open the household again.</source>
        <translation>Verrouiller ferme le foyer et redémarre le programme, pour que la clé ne reste pas en mémoire. Il y faut une phrase de passe&#xa0;: sans elle, n’importe qui devant votre ordinateur pourrait rouvrir le foyer.</translation>
    </message>
    <message>
        <source>How the window looks is kept in a small file beside the household, which is not encrypted, for it is read before anything is opened. It says nothing about you.</source>
        <translation>L’aspect de la fenêtre est gardé dans un petit fichier à côté du foyer, non chiffré, car il est lu avant que rien ne soit ouvert. Il ne dit rien de vous.</translation>
    </message>
    <message>
        <source>Persienne never looks for a newer version by itself: it opens a web page if you ask it to.</source>
        <translation>Persienne ne cherche jamais d’elle-même une version plus récente&#xa0;: elle ouvre une page web si vous le demandez.</translation>
    </message>
</context>
<context>
    <name>HelpButton</name>
    <message>
        <source>Help of this page</source>
        <translation>Aide de cette page</translation>
    </message>
    <message>
        <source>Help of this page (Shift+F1)</source>
        <translation>Aide de cette page (Maj+F1)</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help: %1</source>
        <translation>Aide&#xa0;: %1</translation>
    </message>
    <message>
        <source>Read more in the guide</source>
        <translation>En lire plus dans le guide</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History chart</source>
        <translation>Graphique de l’historique</translation>
    </message>
    <message>
        <source>Note this day…</source>
        <translation>Annoter ce jour…</translation>
    </message>
    <message>
        <source>Note these days…</source>
        <translation>Annoter ces jours…</translation>
    </message>
</context>
<context>
    <name>HistoryDesk</name>
    <message numerus="yes">
        <source>%n day(s) set aside</source>
        <translation>
            <numerusform>%n jour écarté</numerusform>
            <numerusform>%n jours écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>They stay stored and are in no sum. To take them back, look at them on this page.</source>
        <translation>Ils restent enregistrés et sortent de toutes les sommes. Pour les reprendre, affichez-les sur cette page.</translation>
    </message>
    <message>
        <source>These days count again</source>
        <translation>Ces jours comptent de nouveau</translation>
    </message>
</context>
<context>
    <name>HistoryOfFlowWords</name>
    <message>
        <source>you allowed it</source>
        <translation>vous l’avez accordé</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>renouvelé</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>stop asked for</source>
        <translation>arrêt demandé</translation>
    </message>
    <message>
        <source>you switched it off</source>
        <translation>coupé par vous</translation>
    </message>
    <message>
        <source>stop confirmed</source>
        <translation>arrêt confirmé</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>arrivé à son terme</translation>
    </message>
    <message>
        <source>ended by law</source>
        <translation>terminé de par la loi</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>contesté</translation>
    </message>
    <message>
        <source>seen in the account</source>
        <translation>vu dans le compte</translation>
    </message>
    <message>
        <source>proof added</source>
        <translation>preuve ajoutée</translation>
    </message>
    <message>
        <source>proof lost</source>
        <translation>preuve perdue</translation>
    </message>
    <message>
        <source>noted by mistake</source>
        <translation>noté par erreur</translation>
    </message>
    <message>
        <source>you changed supplier</source>
        <translation>vous avez changé de fournisseur</translation>
    </message>
    <message>
        <source>they answer yes to your letter</source>
        <translation>réponse à votre lettre&#xa0;: oui</translation>
    </message>
    <message>
        <source>they answer your letter in part</source>
        <translation>réponse partielle à votre lettre</translation>
    </message>
    <message>
        <source>they refuse what your letter asks</source>
        <translation>refus de ce que demande votre lettre</translation>
    </message>
    <message>
        <source>you looked, and it was not done</source>
        <translation>vous avez regardé, et ce n’était pas fait</translation>
    </message>
    <message>
        <source>by a switch in the account</source>
        <translation>par l’interrupteur du compte</translation>
    </message>
    <message>
        <source>by letter</source>
        <translation>par lettre</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>by a form</source>
        <translation>par formulaire</translation>
    </message>
    <message>
        <source>by phone</source>
        <translation>par téléphone</translation>
    </message>
    <message>
        <source>in another way</source>
        <translation>autrement</translation>
    </message>
    <message>
        <source>PDF</source>
        <translation>PDF</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>image</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>the body&apos;s name</source>
        <translation>le nom de l’organisme</translation>
    </message>
    <message>
        <source>the body&apos;s address</source>
        <translation>l’adresse de l’organisme</translation>
    </message>
    <message>
        <source>the holder&apos;s name</source>
        <translation>le nom du titulaire</translation>
    </message>
    <message>
        <source>the name of who acted</source>
        <translation>le nom de qui a agi</translation>
    </message>
    <message>
        <source>the meter&apos;s number</source>
        <translation>le numéro du compteur</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>the purpose&apos;s words</source>
        <translation>les mots de la finalité</translation>
    </message>
    <message>
        <source>the kept files</source>
        <translation>les fichiers gardés</translation>
    </message>
    <message>
        <source>In the meter: recording</source>
        <translation>Dans le compteur&#xa0;: enregistrement</translation>
    </message>
    <message>
        <source>At %1: collection</source>
        <translation>Chez %1&#xa0;: collecte</translation>
    </message>
    <message>
        <source>recording off, you object to it</source>
        <translation>enregistrement désactivé, vous vous y opposez</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a day: what happened</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>you went through your accounts</source>
        <translation>vous avez fait le tour de vos comptes</translation>
    </message>
    <message>
        <source>slats moved on this computer</source>
        <translation>lames déplacées sur cet ordinateur</translation>
    </message>
    <message>
        <source>measures exported to a file</source>
        <translation>mesures exportées dans un fichier</translation>
    </message>
    <message>
        <source>register emptied</source>
        <translation>registre vidé</translation>
    </message>
    <message>
        <source>corrected by entry %1, counts no more</source>
        <translation>corrigé par la ligne %1, ne compte plus</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s)</source>
        <translation>
            <numerusform>%n preuve</numerusform>
            <numerusform>%n preuves</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 erased</source>
        <translation>%1&#xa0;: effacé</translation>
    </message>
    <message>
        <source>noted afterwards, on %1</source>
        <translation>noté après coup, le %1</translation>
    </message>
    <message>
        <source>Erasing in {seconds} s: %1, in the entry of %2</source>
        <translation>Effacement dans {seconds} s&#xa0;: %1, dans l’entrée du %2</translation>
    </message>
    <message>
        <source>What is recorded</source>
        <translation>Ce qui est enregistré</translation>
    </message>
    <message>
        <source>What it receives</source>
        <translation>Ce qu’il reçoit</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi faire</translation>
    </message>
    <message>
        <source>On what ground</source>
        <translation>Sur quel fondement</translation>
    </message>
    <message>
        <source>Where it works</source>
        <translation>Où il fonctionne</translation>
    </message>
    <message>
        <source>What it keeps</source>
        <translation>Ce qu’il conserve</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>The meter keeps your consumption hour by hour in its own memory, unless you object: nobody asked you, and it is not a consent. Recording alone sends nothing: collection is the other switch.</source>
        <translation>Le compteur garde votre consommation heure par heure dans sa propre mémoire, sauf si vous vous y opposez&#xa0;: personne ne vous l’a demandé, et ce n’est pas un consentement. L’enregistrement seul n’envoie rien&#xa0;: la collecte est l’autre interrupteur.</translation>
    </message>
    <message>
        <source>The operator fetches your consumption by the half-hour only where you asked for it. Switching the collection off erases nothing, neither at the operator nor in the meter: that is asked separately.</source>
        <translation>Le gestionnaire ne relève votre consommation à la demi-heure que si vous l’avez demandé. Arrêter la collecte n’efface rien, ni chez le gestionnaire ni dans le compteur&#xa0;: cela se demande à part.</translation>
    </message>
    <message>
        <source>Your offer may need these data; look at your contract first. The access ends by law when you change supplier; what was received before stays there until you ask.</source>
        <translation>Votre offre peut avoir besoin de ces données&#xa0;: regardez d’abord votre contrat. L’accès prend fin de par la loi quand vous changez de fournisseur&#x202f;; ce qui a été reçu avant y reste tant que vous ne demandez rien.</translation>
    </message>
    <message>
        <source>Answer awaited</source>
        <translation>Réponse attendue</translation>
    </message>
    <message>
        <source>Not seen to have stopped yet</source>
        <translation>Arrêt pas encore constaté</translation>
    </message>
    <message>
        <source>until it is confirmed, it counts as going on</source>
        <translation>tant que rien ne le confirme, on considère que cela continue</translation>
    </message>
    <message>
        <source>look again from %1 on</source>
        <translation>à regarder de nouveau à partir du %1</translation>
    </message>
    <message>
        <source>See whether it has stopped</source>
        <translation>Vérifier que c’est arrêté</translation>
    </message>
    <message>
        <source>%1: last day</source>
        <translation>%1&#xa0;: dernier jour</translation>
    </message>
    <message>
        <source>Entry %1 of the register is not as it was noted</source>
        <translation>La ligne %1 du registre n’est plus telle qu’elle a été notée</translation>
    </message>
    <message numerus="yes">
        <source>Register intact: %n entries</source>
        <translation>
            <numerusform>Registre intact&#xa0;: %n ligne</numerusform>
            <numerusform>Registre intact&#xa0;: %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, fingerprint %2</source>
        <translation>%1, empreinte %2</translation>
    </message>
    <message>
        <source>Each entry is chained to the one before: one that is changed, exchanged or lost is found. It can&apos;t show that the owner of this file made all of it anew; the fingerprint on a copy that you printed earlier can. It is your own record: it says what you saw, not whether a consent was valid.</source>
        <translation>Chaque ligne est enchaînée à la précédente&#xa0;: une ligne modifiée, échangée ou perdue se voit. Cela ne peut pas montrer que le propriétaire de ce fichier l’a refait en entier&#x202f;; l’empreinte d’une copie que vous avez imprimée plus tôt le peut. C’est votre propre relevé&#xa0;: il dit ce que vous avez vu, et non si un consentement était valable.</translation>
    </message>
    <message>
        <source>Stop the recording and empty the meter&apos;s memory</source>
        <translation>Arrêter l’enregistrement et vider la mémoire du compteur</translation>
    </message>
    <message>
        <source>Stop the collection</source>
        <translation>Arrêter la collecte</translation>
    </message>
    <message>
        <source>Erase what was collected</source>
        <translation>Effacer ce qui a été collecté</translation>
    </message>
    <message>
        <source>Stop the recording in the meter, which is another switch</source>
        <translation>Arrêter l’enregistrement dans le compteur, qui est un autre interrupteur</translation>
    </message>
    <message>
        <source>%1, the holder</source>
        <translation>%1, qui détient les données</translation>
    </message>
    <message>
        <source>%1, the source</source>
        <translation>%1, d’où viennent les données</translation>
    </message>
    <message>
        <source>Withdraw the consent and have the data erased</source>
        <translation>Retirer le consentement et faire effacer les données</translation>
    </message>
    <message>
        <source>Ask for the proof of your agreement, and have it end</source>
        <translation>Demander la preuve de votre accord, et faire cesser l’accès</translation>
    </message>
    <message>
        <source>Close the access where the data come from</source>
        <translation>Fermer l’accès à la source</translation>
    </message>
    <message>
        <source>In the operator&apos;s account, where it speaks of the load curve.</source>
        <translation>Dans votre espace en ligne chez le gestionnaire, à la rubrique de la courbe de charge.</translation>
    </message>
    <message>
        <source>In the assistant’s own settings, among the tools or servers (MCP) that it is connected to.</source>
        <translation>Dans les réglages de l’assistant lui-même, parmi les outils ou serveurs (MCP) auxquels il est relié.</translation>
    </message>
    <message>
        <source>In your %1 account, among the third parties, and at the body itself.</source>
        <translation>Dans votre compte %1, parmi les tiers, et auprès de l’organisme lui-même.</translation>
    </message>
    <message>
        <source>In the operator&apos;s account, among the third parties, and at the body itself.</source>
        <translation>Dans le compte du gestionnaire, parmi les tiers, et auprès de l’organisme lui-même.</translation>
    </message>
</context>
<context>
    <name>HistoryPage</name>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Week</source>
        <translation>Semaine</translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>Année</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>How much is shown at once</source>
        <translation>Étendue affichée</translation>
    </message>
    <message>
        <source>Which meter</source>
        <translation>Quel compteur</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>L’an dernier</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Voir en tableau</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>Exporter…</translation>
    </message>
    <message>
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aucune donnée pour l’instant</translation>
    </message>
    <message>
        <source>An export of Enedis, GRDF or EDF (CSV, XLSX or ZIP), and the page lights up.</source>
        <translation>Un export d’Enedis, de GRDF ou d’EDF (CSV, XLSX ou ZIP), et la page s’éclaire.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>See the example</source>
        <translation>Voir l’exemple</translation>
    </message>
    <message>
        <source>Of gas a volume (m³) alone is known. The charts show kWh: GRDF&apos;s own export has both.</source>
        <translation>Pour le gaz, seul un volume (m³) est connu. Les graphiques sont en kWh&#xa0;: l’export de GRDF donne les deux.</translation>
    </message>
    <message>
        <source>Is this more than usual? It takes measures to tell.</source>
        <translation>Est-ce plus que d’habitude&#x202f;? Il faut des mesures pour le dire.</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>Voir en graphique</translation>
    </message>
    <message>
        <source>Back: %1</source>
        <translation>Retour&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>%1, injection</source>
        <translation>%1, injection</translation>
    </message>
    <message>
        <source>Nothing was measured then.</source>
        <translation>Rien n’a été mesuré à ce moment-là.</translation>
    </message>
    <message>
        <source>%1: known together with other days only</source>
        <translation>%1&#xa0;: connu avec d’autres jours seulement</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Compared with %1</source>
        <translation>Par rapport au %1</translation>
    </message>
    <message>
        <source>Only one total a day is known here: what was used when stays unknown.</source>
        <translation>Ici, on ne connaît qu’un total par jour&#xa0;: on voit combien, pas quand.</translation>
    </message>
    <message>
        <source>Where the meter was not read at midnight, an energy is known from one day to another.</source>
        <translation>Là où le compteur n’a pas été lu à minuit, l’énergie est connue d’un jour à l’autre.</translation>
    </message>
    <message>
        <source>Nothing is known here of the same days a year before.</source>
        <translation>Rien n’est connu ici des mêmes jours un an plus tôt.</translation>
    </message>
    <message>
        <source>The days say %1 more than the meter counted; the total is the meter&apos;s.</source>
        <translation>Les jours disent %1 de plus que le compteur n’a compté&#xa0;; le total est celui du compteur.</translation>
    </message>
    <message>
        <source>Not in this total, as the part that lies here is not known: %1</source>
        <translation>Hors de ce total, faute de savoir quelle part tombe ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>%1, the meter counted %2; your file says %3.</source>
        <translation>%1, le compteur a compté %2&#xa0;; votre fichier dit %3.</translation>
    </message>
    <message>
        <source>Of this, %1 is known over several days and is in no single day.</source>
        <translation>Dont %1 connus sur plusieurs jours, qui ne sont dans aucun jour en particulier.</translation>
    </message>
    <message>
        <source>%1: %2 of gas, and no kWh known</source>
        <translation>%1&#xa0;: %2 de gaz, sans kWh connus</translation>
    </message>
    <message numerus="yes">
        <source>, over %n complete day(s)</source>
        <translation>
            <numerusform>, sur %n jour complet</numerusform>
            <numerusform>, sur %n jours complets</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: as much as on %3</source>
        <translation>%1&#xa0;: autant que le %3</translation>
    </message>
    <message>
        <source>%1: %2 more than on %3</source>
        <translation>%1&#xa0;: %2 de plus que le %3</translation>
    </message>
    <message>
        <source>%1: %2 less than on %3</source>
        <translation>%1&#xa0;: %2 de moins que le %3</translation>
    </message>
    <message>
        <source>%1: as much as in the week of %3</source>
        <translation>%1&#xa0;: autant que la semaine du %3</translation>
    </message>
    <message>
        <source>%1: %2 more than in the week of %3</source>
        <translation>%1&#xa0;: %2 de plus que la semaine du %3</translation>
    </message>
    <message>
        <source>%1: %2 less than in the week of %3</source>
        <translation>%1&#xa0;: %2 de moins que la semaine du %3</translation>
    </message>
    <message>
        <source>%1: as much as in %3</source>
        <translation>%1&#xa0;: autant qu’en %3</translation>
    </message>
    <message>
        <source>%1: %2 more than in %3</source>
        <translation>%1&#xa0;: %2 de plus qu’en %3</translation>
    </message>
    <message>
        <source>%1: %2 less than in %3</source>
        <translation>%1&#xa0;: %2 de moins qu’en %3</translation>
    </message>
    <message>
        <source>Compared with the week of %1</source>
        <translation>Par rapport à la semaine du %1</translation>
    </message>
    <message>
        <source>Compared to %1</source>
        <translation>Par rapport à %1</translation>
    </message>
    <message>
        <source>Compared with the same weekdays, 52 weeks earlier</source>
        <translation>Par rapport aux mêmes jours, 52 semaines plus tôt</translation>
    </message>
    <message>
        <source>Compared with the same dates a year before</source>
        <translation>Par rapport aux mêmes dates un an plus tôt</translation>
    </message>
    <message>
        <source>A gas day goes from 6 in the morning to 6 the next day; nothing finer is measured.</source>
        <translation>Une journée gazière va de 6&#xa0;h à 6&#xa0;h le lendemain&#xa0;; rien de plus fin n’est mesuré.</translation>
    </message>
    <message>
        <source>What is known of a week or a month as a whole is spread over none of its days.</source>
        <translation>Ce qui n’est connu que pour une semaine ou un mois entier n’est réparti sur aucun de ses jours.</translation>
    </message>
    <message>
        <source>The months in which an export begins and ends were counted in part.</source>
        <translation>Les mois où un export commence et finit ne sont comptés qu’en partie.</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller difference(s) like this one in view.</source>
        <translation>
            <numerusform>%n autre écart de ce genre, plus petit, dans cette vue.</numerusform>
            <numerusform>%n autres écarts de ce genre, plus petits, dans cette vue.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, the values shown say %2; another file says %3.</source>
        <translation>%1, les valeurs affichées indiquent %2&#xa0;; un autre fichier indique %3.</translation>
    </message>
    <message>
        <source>%1, the meter counted %2; its load-curve points say %3.</source>
        <translation>%1, le compteur a compté %2&#xa0;; ses points de courbe disent %3.</translation>
    </message>
    <message>
        <source>%1, the meter counted %2; its load-curve points and your file say %3 together.</source>
        <translation>%1, le compteur a compté %2&#xa0;; ses points de courbe et votre fichier disent ensemble %3.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside and not counted: %1.</source>
        <translation>
            <numerusform>%n jour écarté, non compté&#xa0;: %1.</numerusform>
            <numerusform>%n jours écartés, non comptés&#xa0;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Known only together with days that are set aside, and not counted either: %1.</source>
        <translation>Connu seulement avec des jours écartés, et donc pas compté non plus&#xa0;: %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) leave the sums, with their half-hours.</source>
        <translation>
            <numerusform>%n jour sort des sommes, avec ses demi-heures.</numerusform>
            <numerusform>%n jours sortent des sommes, avec leurs demi-heures.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>HoldersCard</name>
    <message>
        <source>Who can read it already</source>
        <translation>Qui peut déjà la lire</translation>
    </message>
    <message>
        <source>No sharing is noted.</source>
        <translation>Aucun partage n’est noté.</translation>
    </message>
    <message>
        <source>See your sharings…</source>
        <translation>Voir vos partages…</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>see what can be read there</source>
        <translation>voir ce qui peut y être lu</translation>
    </message>
</context>
<context>
    <name>HoleWords</name>
    <message>
        <source>the taxes on %1</source>
        <translation>les taxes sur %1</translation>
    </message>
    <message>
        <source>taxes</source>
        <translation>taxes</translation>
    </message>
    <message numerus="yes">
        <source>the surcharge of %n day(s)</source>
        <translation>
            <numerusform>la majoration de %n jour</numerusform>
            <numerusform>la majoration de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the subscription of %n day(s)</source>
        <translation>
            <numerusform>l’abonnement de %n jour</numerusform>
            <numerusform>l’abonnement de %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, and the subscription</source>
        <translation>%1, et l’abonnement</translation>
    </message>
    <message>
        <source>The taxes on gas are not here: look at prices with taxes.</source>
        <translation>Les taxes sur le gaz ne sont pas connues ici&#xa0;: regardez les prix TTC.</translation>
    </message>
    <message>
        <source>A file with the half-hours of these days would price it.</source>
        <translation>Un fichier avec les demi-heures de ces jours permettrait de les chiffrer.</translation>
    </message>
    <message>
        <source>Say which contract held then.</source>
        <translation>Indiquez le contrat de ces jours-là.</translation>
    </message>
    <message>
        <source>Your bill says how many kWh a m³ has. A contract file can say it.</source>
        <translation>Votre facture dit combien de kWh vaut un m³. Un fichier de contrat peut le dire.</translation>
    </message>
    <message>
        <source>It is known for %1.</source>
        <translation>Elle est connue pour&#xa0;: %1.</translation>
    </message>
    <message>
        <source>RTE&apos;s calendar, saved from your browser, tells it.</source>
        <translation>Le calendrier de RTE, enregistré depuis votre navigateur, le dit.</translation>
    </message>
    <message>
        <source>A contract of a file can say it: “Import a contract…”.</source>
        <translation>Un contrat dans un fichier peut le dire&#xa0;: «&#xa0;Importer un contrat…&#xa0;».</translation>
    </message>
    <message>
        <source>No prices of this contract are here. Type those of your bill.</source>
        <translation>Aucun prix de ce contrat n’est connu ici. Indiquez ceux de votre facture.</translation>
    </message>
    <message>
        <source>Your contract says prices for %1. Type those of your bill.</source>
        <translation>Votre contrat donne des prix pour %1. Indiquez ceux de votre facture.</translation>
    </message>
    <message>
        <source>Prices are known for %1. Others come by file.</source>
        <translation>Des prix sont connus pour %1. D’autres viennent par fichier.</translation>
    </message>
    <message>
        <source>the contribution (CTA) and its VAT</source>
        <translation>la contribution (CTA) et sa TVA</translation>
    </message>
    <message>
        <source>It stands on your bill: type it in your contract.</source>
        <translation>Elle figure sur votre facture&#xa0;: indiquez-la dans votre contrat.</translation>
    </message>
    <message>
        <source>A file of hourly prices tells it: “Bring prices or colours…”.</source>
        <translation>Un fichier de prix horaires le dit&#xa0;: «&#xa0;Apporter des prix ou des couleurs…&#xa0;».</translation>
    </message>
    <message>
        <source>The taxes are known from February 2024 up to %1.</source>
        <translation>Les taxes sont connues de février 2024 au %1.</translation>
    </message>
    <message>
        <source>A file with the energy of each day would price it.</source>
        <translation>Un fichier avec l’énergie de chaque jour permettrait de la chiffrer.</translation>
    </message>
    <message>
        <source>The slats are closed: one total a day is kept, and not how much of it was off-peak. Open them half and import your file of half-hours again, or import one with the peak and off-peak indexes of your meter.</source>
        <translation>La persienne est fermée&#xa0;: un seul total par jour est gardé, sans ce qui a été pris en heures creuses. Entrouvrez-la et importez à nouveau votre fichier de demi-heures, ou importez un fichier avec les index heures pleines et heures creuses de votre compteur.</translation>
    </message>
    <message>
        <source>The regulated prices depend on the subscribed power: say how many kVA.</source>
        <translation>Les prix réglementés dépendent de la puissance souscrite&#xa0;: indiquez les kVA.</translation>
    </message>
    <message>
        <source>The regulated tariff has no prices for %1 kVA. It has some for %2 kVA.</source>
        <translation>Le tarif réglementé n’a pas de prix pour %1 kVA. Il en a pour %2 kVA.</translation>
    </message>
    <message>
        <source>Prices before taxes are known up to %1; with taxes, beyond.</source>
        <translation>Les prix HT sont connus jusqu’au %1, les prix TTC au-delà.</translation>
    </message>
    <message>
        <source>Only prices with taxes are known.</source>
        <translation>Seuls les prix TTC sont connus.</translation>
    </message>
    <message>
        <source>Only prices before taxes are known.</source>
        <translation>Seuls les prix HT sont connus.</translation>
    </message>
    <message>
        <source>The price of this subscription was not found.</source>
        <translation>Le prix de cet abonnement n’a pas été trouvé.</translation>
    </message>
</context>
<context>
    <name>HolesCard</name>
    <message>
        <source>Not in this total</source>
        <translation>Pas dans ce total</translation>
    </message>
    <message>
        <source>Change the contract…</source>
        <translation>Changer le contrat…</translation>
    </message>
    <message>
        <source>Say the kVA…</source>
        <translation>Indiquer les kVA…</translation>
    </message>
    <message>
        <source>Which files are missing?</source>
        <translation>Quels fichiers manquent&#xa0;?</translation>
    </message>
    <message>
        <source>Look at prices with taxes</source>
        <translation>Voir les prix TTC</translation>
    </message>
    <message>
        <source>Look at prices before taxes</source>
        <translation>Voir les prix HT</translation>
    </message>
    <message>
        <source>Bring prices or colours…</source>
        <translation>Apporter des prix ou des couleurs…</translation>
    </message>
    <message>
        <source>Go to the slats</source>
        <translation>Régler la persienne</translation>
    </message>
    <message>
        <source>Import a file of indexes…</source>
        <translation>Importer un fichier d’index…</translation>
    </message>
</context>
<context>
    <name>HoursCard</name>
    <message>
        <source>Correct the hours…</source>
        <translation>Corriger les heures…</translation>
    </message>
    <message>
        <source>On 24 hours, with your usual day</source>
        <translation>Sur 24 heures, avec votre journée moyenne</translation>
    </message>
    <message>
        <source>Noted in your contract</source>
        <translation>Noté dans votre contrat</translation>
    </message>
    <message>
        <source>Note these hours in my contract</source>
        <translation>Noter ces heures dans mon contrat</translation>
    </message>
    <message>
        <source>On 24 hours</source>
        <translation>Sur 24 heures</translation>
    </message>
    <message>
        <source>Bills take these hours from that day on. Prices, power and supplier stay as they were.</source>
        <translation>Les factures prennent ces heures à partir de ce jour. Prix, puissance et fournisseur restent les mêmes.</translation>
    </message>
    <message>
        <source>Nothing is kept unless you note it.</source>
        <translation>Rien n’est gardé tant que vous ne le notez pas.</translation>
    </message>
</context>
<context>
    <name>HoursField</name>
    <message>
        <source>Two of these hours overlap.</source>
        <translation>Deux de ces plages se recouvrent.</translation>
    </message>
    <message>
        <source>A day goes from 0:00 to 24:00: look at these hours again.</source>
        <translation>Une journée va de 0 h à 24 h&#xa0;: revoyez ces heures.</translation>
    </message>
    <message>
        <source>Write each as 22:30 – 6:30, with a comma between them.</source>
        <translation>Écrivez chaque plage comme 22 h 30 – 6 h 30, séparées par une virgule.</translation>
    </message>
</context>
<context>
    <name>HowDialog</name>
    <message>
        <source>How it is guessed</source>
        <translation>Comment on le devine</translation>
    </message>
    <message>
        <source>How well it can be read, step by step</source>
        <translation>À quel point cela se lit, pas à pas</translation>
    </message>
    <message>
        <source>This is a simple method: what a professional can read goes further.</source>
        <translation>Cette méthode est simple&#xa0;: ce qu’un professionnel peut lire va plus loin.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>Import</name>
    <message>
        <source>The part in historique mode carries no date beside the part in standard mode: it was left out</source>
        <translation>La partie en mode historique ne porte aucune date, à côté de celle en mode standard&#xa0;: elle a été laissée de côté</translation>
    </message>
    <message>
        <source>1 line without a value</source>
        <translation>1 ligne sans valeur</translation>
    </message>
    <message>
        <source>{count} lines without a value</source>
        <translation>{count} lignes sans valeur</translation>
    </message>
    <message>
        <source>1 line whose date can&apos;t be read</source>
        <translation>1 ligne dont la date est illisible</translation>
    </message>
    <message>
        <source>{count} lines whose date can&apos;t be read</source>
        <translation>{count} lignes dont la date est illisible</translation>
    </message>
    <message>
        <source>1 line at a time that no measure has</source>
        <translation>1 ligne à une heure qu’aucune mesure n’a</translation>
    </message>
    <message>
        <source>{count} lines at a time that no measure has</source>
        <translation>{count} lignes à une heure qu’aucune mesure n’a</translation>
    </message>
    <message>
        <source>1 line whose value can&apos;t be read</source>
        <translation>1 ligne dont la valeur est illisible</translation>
    </message>
    <message>
        <source>{count} lines whose value can&apos;t be read</source>
        <translation>{count} lignes dont la valeur est illisible</translation>
    </message>
    <message>
        <source>1 line below zero</source>
        <translation>1 ligne sous zéro</translation>
    </message>
    <message>
        <source>{count} lines below zero</source>
        <translation>{count} lignes sous zéro</translation>
    </message>
    <message>
        <source>1 line that contradicts another one; the first was kept</source>
        <translation>1 ligne qui en contredit une autre&#xa0;; la première a été gardée</translation>
    </message>
    <message>
        <source>{count} lines that contradict another one; the first was kept</source>
        <translation>{count} lignes qui en contredisent une autre&#xa0;; la première a été gardée</translation>
    </message>
    <message>
        <source>1 line whose index does not fit the days around it</source>
        <translation>1 ligne dont l’index ne s’accorde pas avec les jours voisins</translation>
    </message>
    <message>
        <source>{count} lines whose index does not fit the days around it</source>
        <translation>{count} lignes dont l’index ne s’accorde pas avec les jours voisins</translation>
    </message>
    <message>
        <source>1 line whose length nothing tells</source>
        <translation>1 ligne dont rien ne dit la durée</translation>
    </message>
    <message>
        <source>{count} lines whose length nothing tells</source>
        <translation>{count} lignes dont rien ne dit la durée</translation>
    </message>
    <message>
        <source>1 line with the total of a span that has no place between days or measures</source>
        <translation>1 ligne avec le total d’une durée qui n’a pas de place entre les jours ou les mesures</translation>
    </message>
    <message>
        <source>{count} lines with totals of spans that have no place between days or measures</source>
        <translation>{count} lignes avec des totaux de durées qui n’ont pas de place entre les jours ou les mesures</translation>
    </message>
    <message>
        <source>1 group that was damaged on the line</source>
        <translation>1 groupe abîmé sur la ligne</translation>
    </message>
    <message>
        <source>{count} groups that were damaged on the line</source>
        <translation>{count} groupes abîmés sur la ligne</translation>
    </message>
    <message>
        <source>1 line cut off at the end of the file</source>
        <translation>1 ligne coupée à la fin du fichier</translation>
    </message>
    <message>
        <source>{count} lines cut off at the end of the file</source>
        <translation>{count} lignes coupées à la fin du fichier</translation>
    </message>
    <message>
        <source>{words} (line {lines})</source>
        <translation>{words} (ligne {lines})</translation>
    </message>
    <message>
        <source>{words} (lines {lines})</source>
        <translation>{words} (lignes {lines})</translation>
    </message>
    <message>
        <source>Of the {meter}, as you said</source>
        <translation>Du {meter}, comme vous l’avez dit</translation>
    </message>
    <message>
        <source>Of the {meter}: this file is stored already</source>
        <translation>Du {meter}&#xa0;: ce fichier est déjà enregistré</translation>
    </message>
    <message>
        <source>Of the {meter}: it has told its address before</source>
        <translation>Du {meter}&#xa0;: il avait déjà dit son adresse</translation>
    </message>
    <message>
        <source>Of the {meter}: the values in common are all the same</source>
        <translation>Du {meter}&#xa0;: toutes les valeurs communes sont les mêmes</translation>
    </message>
    <message>
        <source>The file does not say its meter: it became the first one, without a number</source>
        <translation>Le fichier ne dit pas son compteur&#xa0;: c’est devenu le premier, sans numéro</translation>
    </message>
    <message>
        <source>Of the {meter}, as you confirmed</source>
        <translation>Du {meter}, comme vous l’avez confirmé</translation>
    </message>
    <message>
        <source>Of another meter, as you confirmed</source>
        <translation>D’un autre compteur, comme vous l’avez confirmé</translation>
    </message>
    <message>
        <source>{kind} (injection)</source>
        <translation>{kind} (injection)</translation>
    </message>
    <message>
        <source>The file does not say its meter: it would become the first one, without a number</source>
        <translation>Le fichier ne dit pas son compteur&#xa0;: ce serait le premier, sans numéro</translation>
    </message>
    <message>
        <source>The file does not say its gas meter: it would become the first one of gas, without a number</source>
        <translation>Le fichier ne dit pas son compteur de gaz&#xa0;: ce serait le premier pour le gaz, sans numéro</translation>
    </message>
    <message>
        <source>The file does not say its gas meter: it became the first one of gas, without a number</source>
        <translation>Le fichier ne dit pas son compteur de gaz&#xa0;: c’est devenu le premier pour le gaz, sans numéro</translation>
    </message>
    <message>
        <source>It brings nothing: no measure can be made of its lines. Export the file again, for a time that has measures.</source>
        <translation>Il n’apporte rien&#xa0;: ses lignes ne donnent aucune mesure. Exportez de nouveau le fichier, pour une période qui a des mesures.</translation>
    </message>
    <message>
        <source>It brings nothing: as the table was described, no measure can be made of its lines. Describe it otherwise: how long a row is, and in which order its dates are written.</source>
        <translation>Il n’apporte rien&#xa0;: tel que le tableau a été décrit, aucune mesure ne peut être tirée de ses lignes. Décrivez-le autrement&#xa0;: combien de temps dure une ligne, et dans quel ordre ses dates sont écrites.</translation>
    </message>
    <message>
        <source>Take a second look: two files say otherwise of the same time, and both are kept. Compare in History what each says, and undo the import that is wrong.</source>
        <translation>À vérifier&#xa0;: deux fichiers se contredisent sur les mêmes heures ou les mêmes jours, et les deux sont conservés. Comparez dans l’Historique ce que dit chacun, et annulez l’import qui a tort.</translation>
    </message>
    <message>
        <source>It brings nothing: the recording is too short to tell how much was consumed. Record the meter for half an hour at least, and import that.</source>
        <translation>Il n’apporte rien&#xa0;: l’enregistrement est trop court pour dire ce qui a été consommé. Enregistrez le compteur pendant une demi-heure au moins, puis importez ce fichier.</translation>
    </message>
    <message>
        <source>no measure in it</source>
        <translation>aucune mesure dedans</translation>
    </message>
    <message>
        <source>at most {power}</source>
        <translation>au plus {power}</translation>
    </message>
    <message>
        <source>{rows} lines read, the highest power of {days}: {parts}</source>
        <translation>{rows} lignes lues, la puissance maximale de {days}&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>{file}: {said}</source>
        <translation>{file}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>{rows} lines read, {intervals} measures: {parts}</source>
        <translation>Lignes lues&#xa0;: {rows}. Mesures&#xa0;: {intervals}, dont {parts}</translation>
    </message>
    <message>
        <source>{rows} groups read, {intervals} measures: {parts}</source>
        <translation>Groupes lus&#xa0;: {rows}. Mesures&#xa0;: {intervals}, dont {parts}</translation>
    </message>
    <message>
        <source>Not kept, because half-open slats keep nothing finer than ten minutes: {energy}</source>
        <translation>Non conservé, car une persienne entrouverte ne garde rien de plus fin que dix minutes&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>Added up into day totals: {intervals} measures ({days}). What is new or known is counted in days there.</source>
        <translation>Regroupées en totaux de jours&#xa0;: {intervals} mesures ({days}). Les nouvelles et les déjà connues y sont comptées en jours.</translation>
    </message>
    <message>
        <source>Injected: {energy}</source>
        <translation>Injection&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>Steps: {steps}</source>
        <translation>Pas&#xa0;: {steps}</translation>
    </message>
    <message>
        <source>Not in the file: {spans}</source>
        <translation>Absent du fichier&#xa0;: {spans}</translation>
    </message>
    <message>
        <source>The meter was replaced; the energy of that time is not known: {spans}</source>
        <translation>Le compteur a été remplacé&#x202f;; l’énergie de cette période n’est pas connue&#xa0;: {spans}</translation>
    </message>
    <message>
        <source>The end is missing: {span}</source>
        <translation>Il manque la fin&#xa0;: {span}</translation>
    </message>
    <message>
        <source>{days} agree with the meter to the watt-hour</source>
        <translation>Accord avec le compteur au wattheure près sur {days}</translation>
    </message>
    <message>
        <source>{days} agree with the meter within rounding</source>
        <translation>Accord avec le compteur à l’arrondi près sur {days}</translation>
    </message>
    <message>
        <source>{days} do not agree with the meter, first {day}: {curve} in the curve, {truth} at the meter</source>
        <translation>Désaccord avec le compteur sur {days}, le premier le {day}&#xa0;: {curve} dans la courbe, {truth} au compteur</translation>
    </message>
    <message>
        <source>Between the files, none of them has: {span} ({meter})</source>
        <translation>Aucun de ces fichiers ne couvre&#xa0;: {span} ({meter})</translation>
    </message>
    <message>
        <source>Not imported, as you chose</source>
        <translation>Non importé, comme vous l’avez choisi</translation>
    </message>
    <message>
        <source>Nothing of it was stored: a question was not answered</source>
        <translation>Rien n’en a été enregistré&#xa0;: une question est restée sans réponse</translation>
    </message>
    <message>
        <source>1 hole</source>
        <translation>1 trou</translation>
    </message>
    <message>
        <source>{count} holes</source>
        <translation>{count} trous</translation>
    </message>
    <message>
        <source>and 1 more</source>
        <translation>et 1 autre</translation>
    </message>
    <message>
        <source>and {count} more</source>
        <translation>et {count} autres</translation>
    </message>
    <message>
        <source>1 line given twice</source>
        <translation>1 ligne donnée deux fois</translation>
    </message>
    <message>
        <source>{count} lines given twice</source>
        <translation>{count} lignes données deux fois</translation>
    </message>
    <message>
        <source>1 of them new</source>
        <translation>1 nouvelle</translation>
    </message>
    <message>
        <source>{count} of them new</source>
        <translation>{count} nouvelles</translation>
    </message>
    <message>
        <source>1 already known</source>
        <translation>1 déjà connue</translation>
    </message>
    <message>
        <source>{count} already known</source>
        <translation>{count} déjà connues</translation>
    </message>
    <message>
        <source>1 corrected</source>
        <translation>1 corrigée</translation>
    </message>
    <message>
        <source>{count} corrected</source>
        <translation>{count} corrigées</translation>
    </message>
    <message>
        <source>1 contradicted</source>
        <translation>1 contredite</translation>
    </message>
    <message>
        <source>{count} contradicted</source>
        <translation>{count} contredites</translation>
    </message>
    <message>
        <source>none kept</source>
        <translation>aucune gardée</translation>
    </message>
    <message>
        <source>{file} and 1 other</source>
        <translation>{file} et 1 autre</translation>
    </message>
    <message>
        <source>{file} and {count} others</source>
        <translation>{file} et {count} autres</translation>
    </message>
    <message>
        <source>1 measure read</source>
        <translation>1 mesure lue</translation>
    </message>
    <message>
        <source>{count} measures read</source>
        <translation>{count} mesures lues</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>1 file imported</source>
        <translation>1 fichier importé</translation>
    </message>
    <message>
        <source>{count} files imported</source>
        <translation>{count} fichiers importés</translation>
    </message>
    <message>
        <source>1 file brought nothing new</source>
        <translation>1 fichier n’a rien apporté de nouveau</translation>
    </message>
    <message>
        <source>{count} files brought nothing new</source>
        <translation>{count} fichiers n’ont rien apporté de nouveau</translation>
    </message>
    <message>
        <source>1 file could not be read</source>
        <translation>1 fichier n’a pas pu être lu</translation>
    </message>
    <message>
        <source>{count} files could not be read</source>
        <translation>{count} fichiers n’ont pas pu être lus</translation>
    </message>
    <message>
        <source>1 file waits for an answer</source>
        <translation>1 fichier attend une réponse</translation>
    </message>
    <message>
        <source>{count} files wait for an answer</source>
        <translation>{count} fichiers attendent une réponse</translation>
    </message>
    <message>
        <source>1 file left out, as you chose</source>
        <translation>1 fichier laissé de côté, comme vous l’avez choisi</translation>
    </message>
    <message>
        <source>{count} files left out, as you chose</source>
        <translation>{count} fichiers laissés de côté, comme vous l’avez choisi</translation>
    </message>
    <message>
        <source>1 new measure</source>
        <translation>1 nouvelle mesure</translation>
    </message>
    <message>
        <source>{count} new measures</source>
        <translation>{count} nouvelles mesures</translation>
    </message>
    <message>
        <source>1 hole between the files</source>
        <translation>1 trou entre les fichiers</translation>
    </message>
    <message>
        <source>{count} holes between the files</source>
        <translation>{count} trous entre les fichiers</translation>
    </message>
</context>
<context>
    <name>Importing</name>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 des %2&#xa0;fichiers</translation>
    </message>
    <message>
        <source>Nothing was imported</source>
        <translation>Rien n’a été importé</translation>
    </message>
    <message>
        <source>Storing the measures…</source>
        <translation>Enregistrement des mesures…</translation>
    </message>
    <message>
        <source>There is no file in this folder</source>
        <translation>Ce dossier ne contient aucun fichier</translation>
    </message>
</context>
<context>
    <name>Inside</name>
    <message>
        <source>Finish it or leave it, then choose again.</source>
        <translation>Terminez-la ou quittez-la, puis choisissez de nouveau.</translation>
    </message>
    <message>
        <source>The language changes as soon as what is under way is done</source>
        <translation>La langue changera dès que ce qui est en cours sera terminé</translation>
    </message>
    <message>
        <source>The language stays as it is</source>
        <translation>La langue reste la même</translation>
    </message>
    <message>
        <source>The letter that you are writing cannot be kept as it stands</source>
        <translation>La lettre que vous écrivez ne peut pas être gardée en l’état</translation>
    </message>
</context>
<context>
    <name>Joins</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>; </source>
        <translation>&#x202f;; </translation>
    </message>
</context>
<context>
    <name>JournalCard</name>
    <message>
        <source>Journal of erasures</source>
        <translation>Journal des effacements</translation>
    </message>
    <message>
        <source>no values, no meter number</source>
        <translation>ni valeurs, ni numéro de compteur</translation>
    </message>
    <message>
        <source>Erase a period…</source>
        <translation>Effacer une période…</translation>
    </message>
    <message>
        <source>The journal holds no erasure.</source>
        <translation>Le journal ne contient aucun effacement.</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>Certificate: %1</source>
        <translation>Certificat&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>KeepingWords</name>
    <message>
        <source>its number (PRM) is not known yet</source>
        <translation>son numéro (PRM) n’est pas encore connu</translation>
    </message>
    <message>
        <source>no name yet</source>
        <translation>pas encore de nom</translation>
    </message>
    <message>
        <source>number (PRM) …%1</source>
        <translation>numéro (PRM) …%1</translation>
    </message>
    <message>
        <source>its number (PCE) is not known yet</source>
        <translation>son numéro (PCE) n’est pas encore connu</translation>
    </message>
    <message>
        <source>number (PCE) …%1</source>
        <translation>numéro (PCE) …%1</translation>
    </message>
    <message>
        <source>%1; known by days, weeks or months, and no finer</source>
        <translation>%1&#xa0;; connu par jour, semaine ou mois, et pas plus finement</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation>
            <numerusform>%n mesure au fil de la journée</numerusform>
            <numerusform>%n mesures au fil de la journée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s)</source>
        <translation>
            <numerusform>%n valeur en direct</numerusform>
            <numerusform>%n valeurs en direct</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the time of %n peak(s) or overrun(s)</source>
        <translation>
            <numerusform>l’heure de %n maximum ou dépassement</numerusform>
            <numerusform>l’heure de %n maximums ou dépassements</numerusform>
        </translation>
    </message>
    <message>
        <source>The half-hours of %1 stay until %2, then they become daily totals.</source>
        <translation>Pour %1, les demi-heures restent jusqu’au %2, puis deviennent des totaux par jour.</translation>
    </message>
    <message>
        <source>Contract: %1</source>
        <translation>Contrat&#xa0;: %1</translation>
    </message>
    <message>
        <source>Contract: not said. Without it, half-hours that are reduced leave one total, peak and off-peak together.</source>
        <translation>Contrat&#xa0;: à indiquer. Sans lui, il ne reste des demi-heures réduites qu’un seul total, heures pleines et creuses confondues.</translation>
    </message>
    <message>
        <source>The totals are told apart by tariff period, after your contract, so costs stay exact.</source>
        <translation>Les totaux sont répartis par tarif d’après votre contrat&#xa0;: les coûts restent exacts.</translation>
    </message>
    <message>
        <source>The meter&apos;s own indexes tell peak from off-peak hours where it has them.</source>
        <translation>Les index du compteur distinguent heures pleines et heures creuses, si son contrat en a.</translation>
    </message>
    <message>
        <source>For %1 the contract is not said: the totals are not told apart by peak and off-peak hours, and this can&apos;t be made good later. Say it first if your price depends on the hour.</source>
        <translation>Pour %1, le contrat reste à indiquer&#xa0;: les totaux ne distingueront pas heures pleines et heures creuses, et cela ne pourra plus se rattraper. Si votre prix dépend de l’heure, indiquez-le d’abord.</translation>
    </message>
    <message>
        <source>Without your contract the totals are not told apart by peak and off-peak hours, and this can&apos;t be made good later. Say your contract first if your price depends on the hour.</source>
        <translation>Sans votre contrat, les totaux ne distinguent pas heures pleines et heures creuses, et cela ne pourra plus se rattraper. Si votre prix dépend de l’heure, dites d’abord votre contrat.</translation>
    </message>
    <message>
        <source>for ever</source>
        <translation>sans limite</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s)</source>
        <translation>
            <numerusform>%n mois</numerusform>
            <numerusform>%n mois</numerusform>
        </translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24&#xa0;h</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing will be deleted soon.</source>
        <translation>Rien ne sera effacé prochainement.</translation>
    </message>
    <message>
        <source>Next: live values, on %1.</source>
        <translation>Prochaine suppression&#xa0;: des valeurs en direct, le %1.</translation>
    </message>
    <message>
        <source>Next: what was kept until %1 becomes daily totals that day.</source>
        <translation>Prochaine réduction&#xa0;: ce qui est gardé jusqu’au %1 devient ce jour-là des totaux par jour.</translation>
    </message>
    <message>
        <source>Next: half-hours become daily totals, from %1.</source>
        <translation>Prochaine réduction&#xa0;: les demi-heures deviennent des totaux par jour, à partir du %1.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of half-hours</source>
        <translation>
            <numerusform>%n jour de demi-heures</numerusform>
            <numerusform>%n jours de demi-heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: from %1, %2 become daily totals.</source>
        <translation>Prochaine réduction&#xa0;: à partir du %1, en totaux par jour (%2).</translation>
    </message>
    <message>
        <source>Older, and kept with their import: %1, from %2 on.</source>
        <translation>Plus anciennes, et gardées avec leur import&#xa0;: %1, depuis le %2.</translation>
    </message>
    <message>
        <source>The last day that is certain here is %1: what this computer alone has dated since, such as a letter, does not count. Until you answer, the retention waits: nothing old goes. If the date is right, all that is older than you keep goes. If it is wrong, set the clock of this computer.</source>
        <translation>Le dernier jour sûr ici est le %1&#xa0;: ce que cet ordinateur est seul à avoir daté depuis, une lettre par exemple, ne compte pas. Tant que vous n’avez pas répondu, la conservation attend&#xa0;: rien d’ancien ne part. Si la date est juste, tout ce qui dépasse la durée de conservation part. Si elle est fausse, mettez cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>Is today really %1?</source>
        <translation>Sommes-nous bien le %1&#xa0;?</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>Oui, c’est la bonne date</translation>
    </message>
    <message>
        <source>The job has not run yet.</source>
        <translation>Le rangement n’a pas encore eu lieu.</translation>
    </message>
    <message>
        <source>Last run on %1: the computer&apos;s clock was behind, so nothing was done.</source>
        <translation>Dernier rangement le %1&#xa0;: l’horloge de l’ordinateur était en retard, rien n’a été fait.</translation>
    </message>
    <message>
        <source>Last run on %1: %2.</source>
        <translation>Dernier rangement le %1&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) reduced to totals</source>
        <translation>
            <numerusform>%n jour réduit en total</numerusform>
            <numerusform>%n jours réduits en totaux</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the total(s) of %n day(s)</source>
        <translation>
            <numerusform>le total de %n jour</numerusform>
            <numerusform>les totaux de %n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) became %1</source>
        <translation>
            <numerusform>%n mesure est devenue %1</numerusform>
            <numerusform>%n mesures sont devenues %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) merged into half-hours</source>
        <translation>
            <numerusform>%n mesure réunie en demi-heures</numerusform>
            <numerusform>%n mesures réunies en demi-heures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) erased</source>
        <translation>
            <numerusform>%n mesure effacée</numerusform>
            <numerusform>%n mesures effacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n live value(s) erased</source>
        <translation>
            <numerusform>%n valeur en direct effacée</numerusform>
            <numerusform>%n valeurs en direct effacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n marked day(s) erased</source>
        <translation>
            <numerusform>%n jour marqué effacé</numerusform>
            <numerusform>%n jours marqués effacés</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing had to go</source>
        <translation>rien n’était à réduire ni à supprimer</translation>
    </message>
</context>
<context>
    <name>Language</name>
    <message>
        <source>en</source>
        <translation>fr</translation>
    </message>
</context>
<context>
    <name>LastDays</name>
    <message>
        <source>The last days</source>
        <translation>Les derniers jours</translation>
    </message>
    <message>
        <source>kWh each day</source>
        <translation>kWh par jour</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>sans mesure</translation>
    </message>
</context>
<context>
    <name>LawChangesDialog</name>
    <message numerus="yes">
        <source>%n text(s) change</source>
        <translation>
            <numerusform>%n texte change</numerusform>
            <numerusform>%n textes changent</numerusform>
        </translation>
    </message>
    <message>
        <source>Letters that were printed stay as they are. New ones cite these texts.</source>
        <translation>Les lettres déjà imprimées restent telles quelles. Les nouvelles citeront ces textes.</translation>
    </message>
    <message>
        <source>Use these texts</source>
        <translation>Utiliser ces textes</translation>
    </message>
</context>
<context>
    <name>LawDialog</name>
    <message>
        <source>The texts that the letters cite</source>
        <translation>Les textes que citent les lettres</translation>
    </message>
    <message>
        <source>Each was read on the day that stands beside it. What was not read is not cited. A newer table comes as a file, and is shown before it is used.</source>
        <translation>Chacun a été lu à la date indiquée. Ce qui n’a pas été lu n’est pas cité. Une table plus récente s’ouvre comme un fichier, et vous la voyez avant de l’utiliser.</translation>
    </message>
    <message>
        <source>Open a newer table…</source>
        <translation>Ouvrir une table plus récente…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LawWords</name>
    <message>
        <source>meaning</source>
        <translation>sens</translation>
    </message>
    <message>
        <source>read on</source>
        <translation>lu le</translation>
    </message>
    <message>
        <source>in force since</source>
        <translation>en vigueur depuis</translation>
    </message>
    <message>
        <source>in force until</source>
        <translation>en vigueur jusqu’au</translation>
    </message>
    <message>
        <source>how it is known</source>
        <translation>comment il est connu</translation>
    </message>
    <message>
        <source>article</source>
        <translation>article</translation>
    </message>
    <message>
        <source>link</source>
        <translation>lien</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>the text itself was read</source>
        <translation>le texte lui-même a été lu</translation>
    </message>
    <message>
        <source>known at second hand</source>
        <translation>connu de seconde main</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>non lu</translation>
    </message>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
</context>
<context>
    <name>Leaving</name>
    <message>
        <source>What you typed or chose is not kept yet. Press Escape once more to leave it.</source>
        <translation>Ce que vous avez saisi ou choisi n’est pas encore gardé. Appuyez encore une fois sur Échap pour l’abandonner.</translation>
    </message>
</context>
<context>
    <name>LetterBodyDialog</name>
    <message>
        <source>Another body</source>
        <translation>Un autre organisme</translation>
    </message>
    <message>
        <source>The address of %1</source>
        <translation>Adresse&#xa0;: %1</translation>
    </message>
    <message>
        <source>It stays in this household, with its source.</source>
        <translation>Elle reste dans ce foyer, avec sa source.</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Son nom</translation>
    </message>
    <message>
        <source>Use this address</source>
        <translation>Utiliser cette adresse</translation>
    </message>
    <message>
        <source>Use this body</source>
        <translation>Utiliser cet organisme</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>Il faut un nom.</translation>
    </message>
    <message>
        <source>Say where: the address counts only with its source.</source>
        <translation>Dites où&#xa0;: l’adresse ne compte qu’avec sa source.</translation>
    </message>
</context>
<context>
    <name>LetterDetail</name>
    <message>
        <source>how it was sent</source>
        <translation>comment il a été envoyé</translation>
    </message>
    <message>
        <source>number of the deposit slip</source>
        <translation>numéro du bordereau de dépôt</translation>
    </message>
    <message>
        <source>whether they gave reasons</source>
        <translation>s’ils ont donné des motifs</translation>
    </message>
    <message>
        <source>whether they named the CNIL and the court</source>
        <translation>s’ils ont cité la CNIL et le juge</translation>
    </message>
    <message>
        <source>whether they said why they doubt who you are</source>
        <translation>s’ils ont dit pourquoi ils doutent de votre identité</translation>
    </message>
    <message>
        <source>what they said on each numbered request</source>
        <translation>ce qu’ils ont dit de chaque demande numérotée</translation>
    </message>
    <message>
        <source>number that the authority gave</source>
        <translation>numéro donné par l’autorité</translation>
    </message>
    <message>
        <source>reference of the letter</source>
        <translation>référence de la lettre</translation>
    </message>
    <message>
        <source>day on which the written complaint arrived</source>
        <translation>jour où la réclamation écrite est arrivée</translation>
    </message>
    <message>
        <source>why it is over</source>
        <translation>pourquoi c’est terminé</translation>
    </message>
    <message>
        <source>whether it was done</source>
        <translation>si c’est fait</translation>
    </message>
    <message>
        <source>numbers of what was not done</source>
        <translation>numéros de ce qui n’est pas fait</translation>
    </message>
    <message>
        <source>a note</source>
        <translation>une note</translation>
    </message>
</context>
<context>
    <name>LetterEvent</name>
    <message>
        <source>printed</source>
        <translation>imprimée</translation>
    </message>
    <message>
        <source>sent</source>
        <translation>envoyée</translation>
    </message>
    <message>
        <source>received</source>
        <translation>reçue</translation>
    </message>
    <message>
        <source>came back</source>
        <translation>revenue</translation>
    </message>
    <message>
        <source>acknowledged</source>
        <translation>accusé de réception</translation>
    </message>
    <message>
        <source>identity asked</source>
        <translation>identité demandée</translation>
    </message>
    <message>
        <source>identity answered</source>
        <translation>réponse sur l’identité</translation>
    </message>
    <message>
        <source>extension announced</source>
        <translation>prolongation annoncée</translation>
    </message>
    <message>
        <source>answered in full</source>
        <translation>réponse complète</translation>
    </message>
    <message>
        <source>answered in part</source>
        <translation>réponse partielle</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refus</translation>
    </message>
    <message>
        <source>reminded</source>
        <translation>rappel</translation>
    </message>
    <message>
        <source>written complaint sent</source>
        <translation>réclamation écrite envoyée</translation>
    </message>
    <message>
        <source>complaint sent</source>
        <translation>réclamation envoyée</translation>
    </message>
    <message>
        <source>referral to the mediator sent</source>
        <translation>saisine du médiateur envoyée</translation>
    </message>
    <message>
        <source>effect looked for</source>
        <translation>effet vérifié</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>close</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>repris</translation>
    </message>
</context>
<context>
    <name>LetterEventDialog</name>
    <message>
        <source>On which day?</source>
        <translation>Quel jour&#x202f;?</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Why it is over</source>
        <translation>Pourquoi c’est fini</translation>
    </message>
    <message>
        <source>Do they give reasons?</source>
        <translation>Donnent-ils des raisons&#x202f;?</translation>
    </message>
    <message>
        <source>Do they say why they doubt it?</source>
        <translation>Disent-ils pourquoi ils en doutent&#x202f;?</translation>
    </message>
    <message>
        <source>Do you see that it was done?</source>
        <translation>Voyez-vous que c’est fait&#x202f;?</translation>
    </message>
    <message>
        <source>How it was sent</source>
        <translation>Mode d’envoi</translation>
    </message>
    <message>
        <source>What is it?</source>
        <translation>De quoi s’agit-il&#x202f;?</translation>
    </message>
    <message>
        <source>It is another one</source>
        <translation>C’est une nouvelle entrée</translation>
    </message>
    <message>
        <source>It corrects that of %1</source>
        <translation>Elle corrige celle du %1</translation>
    </message>
    <message>
        <source>Another one, or a correction</source>
        <translation>Nouvelle entrée ou correction</translation>
    </message>
    <message>
        <source>Number of the slip</source>
        <translation>Numéro du bordereau</translation>
    </message>
    <message>
        <source>What they say of point %1</source>
        <translation>Ce qu’ils disent du point %1</translation>
    </message>
    <message>
        <source>Yes to every point</source>
        <translation>Oui à tous les points</translation>
    </message>
    <message>
        <source>Do they give reasons for what is refused?</source>
        <translation>Donnent-ils des raisons pour ce qui est refusé&#x202f;?</translation>
    </message>
    <message>
        <source>Do they name the CNIL and the court?</source>
        <translation>Mentionnent-ils la CNIL et le tribunal&#x202f;?</translation>
    </message>
    <message>
        <source>Your letter as a whole: %1</source>
        <translation>Votre lettre dans son ensemble&#xa0;: %1</translation>
    </message>
    <message>
        <source>Is point %1 done?</source>
        <translation>Le point %1 est-il fait&#x202f;?</translation>
    </message>
    <message>
        <source>It is done</source>
        <translation>C’est fait</translation>
    </message>
    <message>
        <source>It is not done</source>
        <translation>Ce n’est pas fait</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>I don&apos;t know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Add the proof…</source>
        <translation>Joindre la preuve…</translation>
    </message>
    <message>
        <source>A scan or a picture, kept encrypted</source>
        <translation>Un scan ou une photo, gardé chiffré</translation>
    </message>
    <message>
        <source>What you see, if you like: the file for the CNIL repeats it word for word</source>
        <translation>Ce que vous voyez, si vous voulez&#xa0;: le dossier pour la CNIL le reprend mot pour mot</translation>
    </message>
    <message>
        <source>A note, if you like</source>
        <translation>Une note, si vous voulez</translation>
    </message>
    <message numerus="yes">
        <source>%n pages or files: %1</source>
        <translation>
            <numerusform>%n page ou fichier&#xa0;: %1</numerusform>
            <numerusform>%n pages ou fichiers&#xa0;: %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Say what they answer.</source>
        <translation>Dites ce qu’ils répondent.</translation>
    </message>
    <message>
        <source>Say point by point what they answer.</source>
        <translation>Dites, point par point, ce qu’ils répondent.</translation>
    </message>
</context>
<context>
    <name>LetterFactsForm</name>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>%1 is the day in your register (page Sharing).</source>
        <translation>Le %1 est le jour noté dans votre registre (page Partages).</translation>
    </message>
</context>
<context>
    <name>LetterNotice</name>
    <message>
        <source>A deletion is final. Fetch and import what this household still lacks before you send the letter.</source>
        <translation>Une suppression est définitive. Récupérez et importez ce qui manque encore à ce foyer avant d’envoyer la lettre.</translation>
    </message>
    <message>
        <source>The body&apos;s own website does the same, and quicker. A letter leaves a better trace.</source>
        <translation>Le site de l’organisme permet la même chose, plus vite. Une lettre laisse une meilleure trace.</translation>
    </message>
    <message>
        <source>Your own postal address is missing: the letter has a blank for it.</source>
        <translation>Votre adresse postale manque&#xa0;: la lettre laisse un blanc à remplir.</translation>
    </message>
    <message>
        <source>The town where you sign is missing: the letter is dated without it.</source>
        <translation>La ville où vous signez manque&#xa0;: la lettre est datée sans elle.</translation>
    </message>
    <message>
        <source>The recipient&apos;s address is missing: the letter has a blank for it.</source>
        <translation>L’adresse du destinataire manque&#xa0;: la lettre laisse un blanc à remplir.</translation>
    </message>
    <message>
        <source>Nobody has checked the recipient&apos;s address, so it is not printed. Compare it with the recipient&apos;s own page first.</source>
        <translation>Personne n’a vérifié l’adresse du destinataire&#xa0;: elle n’est pas imprimée. Comparez-la d’abord avec la propre page du destinataire.</translation>
    </message>
    <message>
        <source>The recipient&apos;s address was last seen more than a year ago. Compare it with the recipient&apos;s own page, or with a recent letter of theirs, before you send.</source>
        <translation>L’adresse du destinataire a été relevée il y a plus d’un an. Comparez-la, avant l’envoi, avec sa propre page ou avec une lettre récente de sa part.</translation>
    </message>
    <message>
        <source>Somebody else signs for you: enclose a copy of the mandate that you both signed, as the letter says. Persienne keeps none.</source>
        <translation>Quelqu’un d’autre signe pour vous&#xa0;: joignez une copie du mandat que vous avez signé tous les deux, comme la lettre le dit. Persienne n’en garde pas.</translation>
    </message>
    <message>
        <source>Your own name is missing: the letter has a blank for it.</source>
        <translation>Votre nom manque&#xa0;: la lettre laisse un blanc à sa place.</translation>
    </message>
    <message>
        <source>This proof was erased since it was filed, and is not among the exhibits: {subject}</source>
        <translation>Cette preuve a été effacée depuis son classement et ne figure pas parmi les pièces&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Something is missing, and the letter has a blank for it: {subject}</source>
        <translation>Il manque quelque chose, et la lettre laisse un blanc à remplir&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Not cited, because its text was not read or is not in force on this day: {subject}</source>
        <translation>Non cité, parce que son texte n’a pas été lu ou n’est pas en vigueur ce jour&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Its text was read more than a year ago; look whether it has changed: {subject}</source>
        <translation>Son texte a été lu il y a plus d’un an&#x202f;; regardez s’il a changé&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>Known from commentaries, not from the text itself: {subject}</source>
        <translation>Cité d’après des commentaires, sans lecture du texte lui-même&#xa0;: {subject}</translation>
    </message>
    <message>
        <source>the number of the meter</source>
        <translation>le numéro du compteur</translation>
    </message>
    <message>
        <source>the meter&apos;s address</source>
        <translation>l’adresse du compteur</translation>
    </message>
    <message>
        <source>the body&apos;s SIREN</source>
        <translation>le SIREN de l’organisme</translation>
    </message>
    <message>
        <source>the body&apos;s address</source>
        <translation>l’adresse de l’organisme</translation>
    </message>
    <message>
        <source>the exhibits</source>
        <translation>les pièces</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Calendar</source>
        <translation>Agenda</translation>
    </message>
    <message>
        <source>Save the days to come for a calendar (.ics)</source>
        <translation>Enregistrer les dates à venir pour un agenda (.ics)</translation>
    </message>
    <message>
        <source>New request</source>
        <translation>Nouvelle demande</translation>
    </message>
    <message>
        <source>Reading the letters…</source>
        <translation>Lecture des lettres…</translation>
    </message>
    <message>
        <source>You have not asked for anything yet</source>
        <translation>Vous n’avez encore rien demandé</translation>
    </message>
    <message>
        <source>Four questions, and the letter is ready to sign. Persienne then keeps the date of the answer.</source>
        <translation>Quatre questions, et la lettre est prête à signer. Persienne garde ensuite la date de la réponse.</translation>
    </message>
    <message>
        <source>Often asked for</source>
        <translation>Demandes courantes</translation>
    </message>
    <message>
        <source>I have sent a letter already…</source>
        <translation>J’ai déjà envoyé une lettre…</translation>
    </message>
    <message>
        <source>Texts of law verified on %1</source>
        <translation>Textes de loi vérifiés au %1</translation>
    </message>
    <message>
        <source>Four questions, and the letter is ready to sign</source>
        <translation>Quatre questions, et la lettre est prête à signer</translation>
    </message>
    <message>
        <source>File it with this letter…</source>
        <translation>Classer avec cette lettre…</translation>
    </message>
    <message numerus="yes">
        <source>%n other thing(s) to look at.</source>
        <translation>
            <numerusform>%n autre chose à voir.</numerusform>
            <numerusform>%n autres choses à voir.</numerusform>
        </translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>LettersRoom</name>
    <message>
        <source>A reminder and a complaint follow from what was noted. Correct it there, and make it anew.</source>
        <translation>Un rappel et une réclamation découlent de ce qui a été noté. Corrigez-le à cet endroit, puis refaites le brouillon.</translation>
    </message>
    <message>
        <source>This draft is not changed here</source>
        <translation>Ce brouillon ne se modifie pas ici</translation>
    </message>
    <message>
        <source>A copy of your letter</source>
        <translation>Une copie de votre lettre</translation>
    </message>
    <message>
        <source>Now note when it was received: the time to answer counts from there.</source>
        <translation>Notez maintenant quand elle a été reçue&#xa0;: le délai de réponse court de là.</translation>
    </message>
    <message>
        <source>Now note when it was received.</source>
        <translation>Notez maintenant quand elle a été reçue.</translation>
    </message>
    <message>
        <source>The letter is followed</source>
        <translation>La lettre est suivie</translation>
    </message>
    <message>
        <source>letters.ics</source>
        <comment>the name of a file</comment>
        <translation>lettres.ics</translation>
    </message>
    <message>
        <source>Save the days to come</source>
        <translation>Enregistrer les dates à venir</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Your calendar imports it; it holds references and no names.</source>
        <translation>Votre agenda peut l’importer&#x202f;; il contient des références et aucun nom.</translation>
    </message>
    <message>
        <source>A table of legal texts</source>
        <translation>Une table de textes de loi</translation>
    </message>
    <message>
        <source>This table says nothing new</source>
        <translation>Cette table n’apporte rien de nouveau</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>LettersWords</name>
    <message>
        <source>a body to be named</source>
        <translation>organisme à préciser</translation>
    </message>
    <message>
        <source>%1, ref. %2</source>
        <translation>%1, réf. %2</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) overdue</source>
        <translation>
            <numerusform>%n réponse en retard</numerusform>
            <numerusform>%n réponses en retard</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) under way</source>
        <translation>
            <numerusform>%n lettre en cours</numerusform>
            <numerusform>%n lettres en cours</numerusform>
        </translation>
    </message>
    <message>
        <source>No letter under way</source>
        <translation>Aucune lettre en cours</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Brouillon</translation>
    </message>
    <message>
        <source>To be sent</source>
        <translation>À envoyer</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>En route</translation>
    </message>
    <message>
        <source>Came back</source>
        <translation>Revenue</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Extended</source>
        <translation>Prolongé</translation>
    </message>
    <message>
        <source>Identity asked</source>
        <translation>Identité demandée</translation>
    </message>
    <message>
        <source>Overdue</source>
        <translation>En retard</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Answered in part</source>
        <translation>Répondu en partie</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Reminded</source>
        <translation>Rappel envoyé</translation>
    </message>
    <message>
        <source>Complaint made</source>
        <translation>Réclamation faite</translation>
    </message>
    <message>
        <source>At the CNIL</source>
        <translation>À la CNIL</translation>
    </message>
    <message>
        <source>At the mediator</source>
        <translation>Médiateur saisi</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>to be printed</source>
        <translation>à imprimer</translation>
    </message>
    <message>
        <source>Look at the effect from %1</source>
        <translation>Effet à vérifier dès le %1</translation>
    </message>
    <message>
        <source>too late to count</source>
        <translation>trop tard pour compter</translation>
    </message>
    <message>
        <source>Answer to the complaint</source>
        <translation>Réponse à la réclamation</translation>
    </message>
    <message>
        <source>News from the mediator</source>
        <translation>Nouvelles du médiateur</translation>
    </message>
    <message>
        <source>National energy mediator from %1 to %2</source>
        <translation>Médiateur national de l’énergie du %1 au %2</translation>
    </message>
    <message>
        <source>two months after the written complaint, within a year of it</source>
        <translation>deux mois après la réclamation écrite, et dans l’année</translation>
    </message>
    <message>
        <source>Complaint to the CNIL</source>
        <translation>Plainte à la CNIL</translation>
    </message>
    <message>
        <source>the clock stands still</source>
        <translation>le délai est suspendu</translation>
    </message>
    <message>
        <source>To be printed</source>
        <translation>À imprimer</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Envoi</translation>
    </message>
    <message>
        <source>To be signed and sent</source>
        <translation>À signer et à envoyer</translation>
    </message>
    <message>
        <source>To be sent again</source>
        <translation>À renvoyer</translation>
    </message>
    <message>
        <source>Your answer about your identity</source>
        <translation>Votre réponse sur votre identité</translation>
    </message>
    <message>
        <source>Reminder possible now</source>
        <translation>Rappel possible dès maintenant</translation>
    </message>
    <message>
        <source>Answer to the reminder</source>
        <translation>Réponse au rappel</translation>
    </message>
    <message>
        <source>News from the CNIL</source>
        <translation>Nouvelles de la CNIL</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>no text gives a time for it</source>
        <translation>aucun texte ne fixe de délai</translation>
    </message>
    <message>
        <source>Reminder possible on %1</source>
        <translation>Rappel possible le %1</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>An answer is due by %1 at the latest</source>
        <translation>Une réponse attendue au plus tard le %1</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) due, the next by %1 at the latest</source>
        <translation>
            <numerusform>%n réponse attendue, au plus tard le %1</numerusform>
            <numerusform>%n réponses attendues, la prochaine au plus tard le %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Yes, but not done</source>
        <translation>Accepté, pas fait</translation>
    </message>
    <message>
        <source>answer due by %1 at the latest</source>
        <translation>réponse au plus tard le %1</translation>
    </message>
    <message>
        <source>Last day to answer: %1</source>
        <translation>Dernier jour pour répondre&#xa0;: %1</translation>
    </message>
    <message>
        <source>Answer due by %1 at the latest</source>
        <translation>Réponse au plus tard le %1</translation>
    </message>
    <message>
        <source>another notice counts</source>
        <translation>une autre annonce compte</translation>
    </message>
    <message>
        <source>without reasons, it does not count</source>
        <translation>sans motif, elle ne compte pas</translation>
    </message>
    <message>
        <source>the month counts from that day</source>
        <translation>le délai partira de ce jour</translation>
    </message>
    <message>
        <source>Reminder possible</source>
        <translation>Rappel possible</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) ago</source>
        <translation>
            <numerusform>il y a %n jour</numerusform>
            <numerusform>il y a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>today</source>
        <translation>aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) left</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 is a %2</source>
        <translation>%1 est un %2</translation>
    </message>
    <message>
        <source>%1 is a holiday</source>
        <translation>%1 est férié</translation>
    </message>
    <message>
        <source>%1, without a reference</source>
        <translation>%1, sans référence</translation>
    </message>
    <message>
        <source>whether a text gives a time for it is not known</source>
        <translation>on ne sait pas si un texte fixe un délai</translation>
    </message>
    <message>
        <source>the letter names no text</source>
        <translation>la lettre ne nomme aucun texte</translation>
    </message>
    <message>
        <source>The way on</source>
        <translation>Suites possibles</translation>
    </message>
    <message>
        <source>once it is said what the letter rests on</source>
        <translation>une fois dit sur quoi repose la lettre</translation>
    </message>
    <message>
        <source>it names its texts, and the month runs from its receipt</source>
        <translation>elle nomme ses textes, et le mois court à compter de sa réception</translation>
    </message>
    <message>
        <source>A new letter by Persienne</source>
        <translation>Nouvelle lettre de Persienne</translation>
    </message>
    <message>
        <source>Written complaint, then the national energy mediator</source>
        <translation>Réclamation écrite, puis médiateur national de l’énergie</translation>
    </message>
    <message>
        <source>two months after the complaint</source>
        <translation>deux mois après la réclamation</translation>
    </message>
    <message>
        <source>%1 may be a holiday there</source>
        <translation>%1 peut y être férié</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of suspension counted</source>
        <translation>
            <numerusform>%n jour de suspension compté</numerusform>
            <numerusform>%n jours de suspension comptés</numerusform>
        </translation>
    </message>
    <message>
        <source>three months from receipt</source>
        <translation>trois mois depuis la réception</translation>
    </message>
    <message>
        <source>Prepared on %1</source>
        <translation>Préparée le %1</translation>
    </message>
    <message>
        <source>Sent on %1</source>
        <translation>Envoyée le %1</translation>
    </message>
    <message>
        <source>Received on %1</source>
        <translation>Reçue le %1</translation>
    </message>
    <message>
        <source>Came back on %1</source>
        <translation>Revenue le %1</translation>
    </message>
    <message>
        <source>Acknowledged on %1</source>
        <translation>Accusé de réception le %1</translation>
    </message>
    <message>
        <source>Identity asked on %1</source>
        <translation>Identité demandée le %1</translation>
    </message>
    <message>
        <source>Identity answered on %1</source>
        <translation>Identité justifiée le %1</translation>
    </message>
    <message>
        <source>Extension announced on %1</source>
        <translation>Prolongation annoncée le %1</translation>
    </message>
    <message>
        <source>Granted on %1</source>
        <translation>Accordé le %1</translation>
    </message>
    <message>
        <source>Answered in part on %1</source>
        <translation>Répondu en partie le %1</translation>
    </message>
    <message>
        <source>Refused on %1</source>
        <translation>Refusé le %1</translation>
    </message>
    <message>
        <source>Reminded on %1</source>
        <translation>Rappel envoyé le %1</translation>
    </message>
    <message>
        <source>Written complaint sent on %1</source>
        <translation>Réclamation écrite envoyée le %1</translation>
    </message>
    <message>
        <source>Complaint sent on %1</source>
        <translation>Plainte envoyée le %1</translation>
    </message>
    <message>
        <source>Referred to the mediator on %1</source>
        <translation>Médiateur saisi le %1</translation>
    </message>
    <message>
        <source>Effect seen on %1</source>
        <translation>Effet constaté le %1</translation>
    </message>
    <message>
        <source>Closed on %1</source>
        <translation>Classée le %1</translation>
    </message>
    <message>
        <source>Taken back on %1</source>
        <translation>Repris le %1</translation>
    </message>
    <message>
        <source>No effect seen on %1</source>
        <translation>Aucun effet constaté le %1</translation>
    </message>
    <message>
        <source>text kept as printed, with its fingerprint</source>
        <translation>texte gardé, avec son empreinte</translation>
    </message>
    <message>
        <source>proof kept</source>
        <translation>preuve gardée</translation>
    </message>
    <message>
        <source>proof erased</source>
        <translation>preuve effacée</translation>
    </message>
    <message>
        <source>the month begins</source>
        <translation>le délai commence</translation>
    </message>
    <message>
        <source>registered</source>
        <translation>recommandé</translation>
    </message>
    <message>
        <source>electronic registered</source>
        <translation>recommandé électronique</translation>
    </message>
    <message>
        <source>by post</source>
        <translation>par lettre simple</translation>
    </message>
    <message>
        <source>by e-mail</source>
        <translation>par courriel</translation>
    </message>
    <message>
        <source>by online form</source>
        <translation>par formulaire</translation>
    </message>
    <message>
        <source>by an online switch</source>
        <translation>par l’espace client</translation>
    </message>
    <message>
        <source>obtained</source>
        <translation>obtenu</translation>
    </message>
    <message>
        <source>given up</source>
        <translation>abandonné</translation>
    </message>
    <message>
        <source>another request takes its place</source>
        <translation>remplacé par une autre demande</translation>
    </message>
    <message>
        <source>Proof of sending</source>
        <translation>Preuve de dépôt</translation>
    </message>
    <message>
        <source>Proof of receipt</source>
        <translation>Avis de réception</translation>
    </message>
    <message>
        <source>What came back</source>
        <translation>Pli revenu</translation>
    </message>
    <message>
        <source>Acknowledgement</source>
        <translation>Accusé de réception</translation>
    </message>
    <message>
        <source>Question about identity</source>
        <translation>Question sur l’identité</translation>
    </message>
    <message>
        <source>Answer about identity</source>
        <translation>Réponse sur l’identité</translation>
    </message>
    <message>
        <source>Notice of extension</source>
        <translation>Annonce de prolongation</translation>
    </message>
    <message>
        <source>Their answer</source>
        <translation>Leur réponse</translation>
    </message>
    <message>
        <source>Their refusal</source>
        <translation>Leur refus</translation>
    </message>
    <message>
        <source>What was seen</source>
        <translation>Constat</translation>
    </message>
    <message>
        <source>Kept file</source>
        <translation>Pièce gardée</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>photo</translation>
    </message>
    <message>
        <source>e-mail</source>
        <translation>courriel</translation>
    </message>
    <message>
        <source>text</source>
        <translation>texte</translation>
    </message>
    <message>
        <source>erased</source>
        <translation>effacée</translation>
    </message>
    <message>
        <source>Totals by day go on being collected.</source>
        <translation>Les totaux par jour restent collectés.</translation>
    </message>
    <message>
        <source>For good: fetch your history first.</source>
        <translation>C’est définitif&#xa0;: récupérez d’abord votre historique.</translation>
    </message>
    <message>
        <source>What the bills need is still passed on.</source>
        <translation>Ce qu’il faut aux factures reste transmis.</translation>
    </message>
    <message>
        <source>The other switch, inside the meter itself.</source>
        <translation>L’autre interrupteur, dans le compteur lui-même.</translation>
    </message>
    <message>
        <source>For advice, comparisons, partners: as easily as it was given.</source>
        <translation>Conseils, comparaisons, partenaires&#xa0;: aussi simplement qu’il a été donné.</translation>
    </message>
    <message>
        <source>The tap is closed at the operator&apos;s, for a company or an app.</source>
        <translation>Le robinet se ferme chez le gestionnaire, pour une société ou une application.</translation>
    </message>
    <message>
        <source>Who, when, under which permission; then it ends.</source>
        <translation>Qui, quand, sur quelle autorisation&#x202f;; puis l’accès prend fin.</translation>
    </message>
    <message>
        <source>A copy of your data, by a list that can be checked.</source>
        <translation>Une copie de vos données, par une liste qui se vérifie.</translation>
    </message>
    <message>
        <source>A file that other programs can read.</source>
        <translation>Un fichier que d’autres logiciels savent lire.</translation>
    </message>
    <message>
        <source>The law allows it for certain missions, never in general.</source>
        <translation>La loi le permet pour certaines missions, jamais en général.</translation>
    </message>
    <message>
        <source>No reasons are needed, and it can&apos;t be refused.</source>
        <translation>Sans motif à donner, et sans refus possible.</translation>
    </message>
    <message>
        <source>With what proves the right value.</source>
        <translation>Avec ce qui prouve la valeur exacte.</translation>
    </message>
    <message>
        <source>Kept, but no longer used, in four cases.</source>
        <translation>Gardées, mais plus utilisées, dans quatre cas.</translation>
    </message>
    <message>
        <source>To be sent while the contract is still yours.</source>
        <translation>À envoyer tant que le contrat est à votre nom.</translation>
    </message>
    <message>
        <source>From their maker; never about the Linky itself.</source>
        <translation>Auprès de leur fabricant&#x202f;; jamais pour le Linky lui-même.</translation>
    </message>
    <message>
        <source>Standard or historique, for a device on the meter.</source>
        <translation>Standard ou historique, pour un appareil branché sur le compteur.</translation>
    </message>
    <message>
        <source>A page of a bill is mostly enough; what may be hidden is said.</source>
        <translation>Une page de facture suffit le plus souvent&#x202f;; la lettre dit quoi masquer.</translation>
    </message>
    <message>
        <source>After an erasure or a correction.</source>
        <translation>Après un effacement ou une rectification.</translation>
    </message>
    <message>
        <source>Permissions of the previous occupant end.</source>
        <translation>Les autorisations de l’occupant précédent prennent fin.</translation>
    </message>
    <message>
        <source>With the day on which it ends.</source>
        <translation>Avec le jour où elle prend fin.</translation>
    </message>
    <message>
        <source>From the supplier, once a year.</source>
        <translation>Par le fournisseur, une fois par an.</translation>
    </message>
    <message>
        <source>(not read, not cited)</source>
        <translation>(pas lu, pas cité)</translation>
    </message>
    <message>
        <source>read on %1</source>
        <translation>lu le %1</translation>
    </message>
    <message>
        <source>known at second hand, on %1</source>
        <translation>connu par d’autres, le %1</translation>
    </message>
</context>
<context>
    <name>LicencesDialog</name>
    <message>
        <source>Licences</source>
        <translation>Licences</translation>
    </message>
    <message>
        <source>What Persienne is made of, and under which licence each part of it may be used.</source>
        <translation>De quoi Persienne est faite, et sous quelle licence chaque partie peut être utilisée.</translation>
    </message>
    <message>
        <source>public domain</source>
        <translation>domaine public</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>LiveChart</name>
    <message>
        <source>Power of the last 24 hours</source>
        <translation>Puissance des dernières 24 heures</translation>
    </message>
</context>
<context>
    <name>LiveSource</name>
    <message>
        <source>The meter&apos;s port</source>
        <translation>Prise du compteur</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Change the meter&apos;s port</source>
        <translation>Changer de prise</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop reading the meter&apos;s port</source>
        <translation>Arrêter la lecture de la prise du compteur</translation>
    </message>
    <message>
        <source>%1 ago</source>
        <translation>il y a %1</translation>
    </message>
    <message>
        <source>standard mode</source>
        <translation>mode standard</translation>
    </message>
    <message>
        <source>historique mode</source>
        <translation>mode historique</translation>
    </message>
    <message>
        <source>read by another program of this household</source>
        <translation>lue par un autre programme de ce foyer</translation>
    </message>
    <message>
        <source>nothing has been read yet</source>
        <translation>rien n’a encore été lu</translation>
    </message>
</context>
<context>
    <name>LiveWords</name>
    <message>
        <source>%1 at %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 subscribed</source>
        <translation>%1 souscrits</translation>
    </message>
    <message>
        <source>Phase %1: up to %2</source>
        <translation>Phase %1&#xa0;: jusqu’à %2</translation>
    </message>
    <message>
        <source>injected, about %1</source>
        <translation>injecté, environ %1</translation>
    </message>
    <message>
        <source>injected, up to %1</source>
        <translation>injecté, jusqu’à %1</translation>
    </message>
    <message>
        <source>The last 24 hours: up to %1</source>
        <translation>Les dernières 24 heures&#xa0;: jusqu’à %1</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 sans mesure</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Least power</source>
        <translation>Puissance la plus faible</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Puissance la plus forte</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Locking</source>
        <translation>Verrouillage</translation>
    </message>
    <message>
        <source>Lock this window, and stop reading the meter, when nobody has touched it</source>
        <translation>Verrouiller cette fenêtre, et cesser de lire le compteur, quand personne n’y touche</translation>
    </message>
    <message>
        <source>Lock this window</source>
        <translation>Verrouiller cette fenêtre</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>Lock when the computer goes to sleep</source>
        <translation>Verrouiller quand l’ordinateur se met en veille</translation>
    </message>
    <message>
        <source>Lock with the screen</source>
        <translation>Verrouiller avec l’écran</translation>
    </message>
    <message>
        <source>The computer waits for the lock, for 5 seconds at most.</source>
        <translation>L’ordinateur attend le verrouillage, 5&#xa0;secondes au plus.</translation>
    </message>
    <message>
        <source>Where the desktop says that its screen is locked.</source>
        <translation>Là où le bureau dit que son écran est verrouillé.</translation>
    </message>
    <message>
        <source>Lock now</source>
        <translation>Verrouiller maintenant</translation>
    </message>
</context>
<context>
    <name>LockLine</name>
    <message>
        <source>All on this computer</source>
        <translation>Tout est sur cet ordinateur</translation>
    </message>
</context>
<context>
    <name>LockWords</name>
    <message>
        <source>after %1 without you</source>
        <translation>après %1 sans vous</translation>
    </message>
    <message>
        <source>when the computer goes to sleep</source>
        <translation>quand l’ordinateur se met en veille</translation>
    </message>
    <message>
        <source>with the screen</source>
        <translation>avec l’écran</translation>
    </message>
    <message>
        <source>This window locks when you ask for it alone</source>
        <translation>Cette fenêtre ne se verrouille que si vous le demandez</translation>
    </message>
    <message>
        <source>This window locks by itself: %1</source>
        <translation>Cette fenêtre se verrouille d’elle-même&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>LookCard</name>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>Taille du texte</translation>
    </message>
    <message>
        <source>Ctrl + and Ctrl - do the same everywhere, and Ctrl 0 goes back to %1.</source>
        <translation>Ctrl&#xa0;+ et Ctrl&#xa0;- font de même partout, et Ctrl&#xa0;0 revient à %1.</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>Couleurs</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claires</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombres</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>Contraste</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habituel</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Renforcé</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>Mouvement</translation>
    </message>
    <message>
        <source>As the system has it</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>Complet</translation>
    </message>
    <message>
        <source>Reduced</source>
        <translation>Réduit</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Comme le système</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Costs</source>
        <translation>Coûts</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Sharing</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Lettres</translation>
    </message>
    <message>
        <source>Meter and data</source>
        <translation>Compteur et données</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas abouti</translation>
    </message>
    <message>
        <source>They are read and stored on this computer only.</source>
        <translation>Ils sont lus et gardés sur cet ordinateur, nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Drop to import</source>
        <translation>Déposer pour importer</translation>
    </message>
    <message>
        <source>What was done is stored. %1</source>
        <translation>Ce qui a été fait est enregistré. %1</translation>
    </message>
    <message>
        <source>The pages could not be brought up to date</source>
        <translation>Les pages n’ont pas pu être mises à jour</translation>
    </message>
    <message>
        <source>The example has nothing to lock</source>
        <translation>L’exemple n’a rien à verrouiller</translation>
    </message>
    <message>
        <source>It locks as soon as what is under way is done</source>
        <translation>Verrouillage dès que ce qui est en cours sera terminé</translation>
    </message>
</context>
<context>
    <name>MandateDialog</name>
    <message>
        <source>A mandate for who writes in your place</source>
        <translation>Un mandat pour qui écrit à votre place</translation>
    </message>
    <message>
        <source>You both sign it, in two copies. A copy goes with every letter that they write for you.</source>
        <translation>Vous le signez tous deux, en deux exemplaires. Une copie accompagne chaque lettre écrite pour vous.</translation>
    </message>
    <message>
        <source>you alone</source>
        <translation>vous uniquement</translation>
    </message>
    <message>
        <source>For these requests</source>
        <translation>Pour ces demandes</translation>
    </message>
    <message>
        <source>To these organisations</source>
        <translation>À ces organismes</translation>
    </message>
    <message>
        <source>The answers go to</source>
        <translation>Les réponses vont à</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Reminders, complaints and referrals that follow, too</source>
        <translation>Les rappels, réclamations et saisines qui suivent, aussi</translation>
    </message>
    <message>
        <source>Save the mandate…</source>
        <translation>Enregistrer le mandat…</translation>
    </message>
</context>
<context>
    <name>MaybeDay</name>
    <message>
        <source>Give a day…</source>
        <translation>Indiquer un jour…</translation>
    </message>
</context>
<context>
    <name>MessageDialog</name>
    <message>
        <source>By e-mail or online form</source>
        <translation>Par courriel ou formulaire en ligne</translation>
    </message>
    <message>
        <source>Copy the subject and the text, or save a draft that your mail program opens, with the letter attached. Persienne sends nothing, and puts no recipient in: check the address yourself.</source>
        <translation>Copiez l’objet et le texte, ou enregistrez un brouillon que votre messagerie ouvrira, avec la lettre en pièce jointe. Persienne n’envoie rien et n’indique aucun destinataire&#xa0;: vérifiez vous-même l’adresse.</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Objet</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Copy the subject</source>
        <translation>Copier l’objet</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>Copier le texte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Save a draft…</source>
        <translation>Enregistrer un brouillon…</translation>
    </message>
    <message>
        <source>Save an unsent e-mail (.eml) with the letter attached</source>
        <translation>Enregistrer un courriel non envoyé (.eml), la lettre en pièce jointe</translation>
    </message>
</context>
<context>
    <name>MessageWords</name>
    <message>
        <source>The text has blanks (____). Fill them in once it is pasted, or change the draft first.</source>
        <translation>Le texte a des blancs (____). Remplissez-les une fois le texte collé, ou modifiez d’abord le brouillon.</translation>
    </message>
    <message>
        <source>Attach by yourself what the letter encloses: the draft has the letter alone. %1</source>
        <translation>Joignez vous-même ce que la lettre annonce&#xa0;: le brouillon ne contient que la lettre. %1</translation>
    </message>
    <message>
        <source>%1 characters, spaces included. If the form takes fewer, attach the PDF instead.</source>
        <translation>%1 caractères, espaces compris. Si le formulaire en accepte moins, joignez plutôt le PDF.</translation>
    </message>
</context>
<context>
    <name>Meter</name>
    <message>
        <source>gas</source>
        <translation>gaz</translation>
    </message>
    <message>
        <source>meter …{digits}</source>
        <translation>compteur …{digits}</translation>
    </message>
    <message>
        <source>meter without a number ({written})</source>
        <translation>compteur sans numéro ({written})</translation>
    </message>
    <message>
        <source>meter without a number</source>
        <translation>compteur sans numéro</translation>
    </message>
    <message>
        <source>meter “{label}”</source>
        <translation>compteur «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>the meter …{digits}</source>
        <translation>le compteur …{digits}</translation>
    </message>
    <message>
        <source>the meter without a number ({written})</source>
        <translation>le compteur sans numéro ({written})</translation>
    </message>
    <message>
        <source>the meter without a number</source>
        <translation>le compteur sans numéro</translation>
    </message>
    <message>
        <source>the meter “{label}”</source>
        <translation>le compteur «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>gas meter …{digits}</source>
        <translation>compteur de gaz …{digits}</translation>
    </message>
    <message>
        <source>gas meter without a number ({written})</source>
        <translation>compteur de gaz sans numéro ({written})</translation>
    </message>
    <message>
        <source>gas meter without a number</source>
        <translation>compteur de gaz sans numéro</translation>
    </message>
    <message>
        <source>gas meter “{label}”</source>
        <translation>compteur de gaz «&#xa0;{label}&#xa0;»</translation>
    </message>
    <message>
        <source>the gas meter …{digits}</source>
        <translation>le compteur de gaz …{digits}</translation>
    </message>
    <message>
        <source>the gas meter without a number ({written})</source>
        <translation>le compteur de gaz sans numéro ({written})</translation>
    </message>
    <message>
        <source>the gas meter without a number</source>
        <translation>le compteur de gaz sans numéro</translation>
    </message>
    <message>
        <source>the gas meter “{label}”</source>
        <translation>le compteur de gaz «&#xa0;{label}&#xa0;»</translation>
    </message>
</context>
<context>
    <name>MeterControl</name>
    <message>
        <source>the example&apos;s own meter</source>
        <translation>le compteur de l’exemple</translation>
    </message>
</context>
<context>
    <name>MeterDataPage</name>
    <message>
        <source>Meter and data</source>
        <translation>Compteur et données</translation>
    </message>
    <message>
        <source>Add files</source>
        <translation>Ajouter des fichiers</translation>
    </message>
    <message>
        <source>Where the measures come from</source>
        <translation>D’où viennent les mesures</translation>
    </message>
    <message>
        <source>Tables that you have described…</source>
        <translation>Tableaux que vous avez décrits…</translation>
    </message>
    <message>
        <source>Drop your files anywhere in this window</source>
        <translation>Déposez vos fichiers n’importe où dans cette fenêtre</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>Place occupée</translation>
    </message>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Erase everything…</source>
        <translation>Tout effacer…</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) within the day</source>
        <translation>
            <numerusform>%n mesure au fil de la journée</numerusform>
            <numerusform>%n mesures au fil de la journée</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, one encrypted file on this disk</source>
        <translation>%1, %2, un seul fichier chiffré sur ce disque</translation>
    </message>
    <message>
        <source>Nothing yet: exports of Enedis, GRDF, EDF or a gateway, as many as you have.</source>
        <translation>Rien pour l’instant&#xa0;: des exports d’Enedis, de GRDF, d’EDF ou d’une passerelle, autant que vous en avez.</translation>
    </message>
    <message>
        <source>Files…</source>
        <translation>Fichiers…</translation>
    </message>
    <message>
        <source>The files of the import: %1</source>
        <translation>Les fichiers de l’import&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Défaire</translation>
    </message>
    <message>
        <source>Undo the import: %1, %2</source>
        <translation>Défaire l’import&#xa0;: %1, %2</translation>
    </message>
    <message>
        <source>Half-hours</source>
        <translation>Demi-heures</translation>
    </message>
    <message>
        <source>Days and indexes</source>
        <translation>Jours et index</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Le reste</translation>
    </message>
</context>
<context>
    <name>MeterDesk</name>
    <message>
        <source>No program opens web pages here</source>
        <translation>Aucun programme n’ouvre ici les pages web</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>Undoing the import in {seconds} s: %1</source>
        <translation>Annulation de l’import dans {seconds} s&#xa0;: %1</translation>
    </message>
    <message>
        <source>Undoing the file in {seconds} s: %1</source>
        <translation>Annulation du fichier dans {seconds} s&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>MeterLever</name>
    <message>
        <source>Joining the meter on the port to this one in {seconds} s: %1</source>
        <translation>Le compteur du port sera réuni à celui-ci dans {seconds}&#xa0;s&#xa0;: %1</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>MeterNameDialog</name>
    <message>
        <source>The name stays on this computer. It stands wherever the meter is spoken of.</source>
        <translation>Le nom reste sur cet ordinateur. Il figure partout où il est question de ce compteur.</translation>
    </message>
    <message>
        <source>Its name (may stay empty)</source>
        <translation>Son nom (peut rester vide)</translation>
    </message>
    <message>
        <source>Home, barn…</source>
        <translation>Maison, grange…</translation>
    </message>
    <message>
        <source>Its number (PRM, 14 digits), once you know it</source>
        <translation>Son numéro (PRM, 14 chiffres), quand vous le connaissez</translation>
    </message>
    <message>
        <source>Its number (PCE, on the gas bill), once you know it</source>
        <translation>Son numéro (PCE, sur la facture de gaz), dès que vous le connaissez</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>MeterQuestion</name>
    <message>
        <source>no. %1, as your files say</source>
        <translation>n° %1, d’après vos fichiers</translation>
    </message>
    <message>
        <source>another meter, whose number is on the bill</source>
        <translation>un autre compteur, dont le numéro est sur la facture</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Son numéro</translation>
    </message>
    <message>
        <source>Not for this meter</source>
        <translation>Pas pour ce compteur</translation>
    </message>
    <message>
        <source>metering point (PCE): 14 digits, or GI and 6 digits, on the bill</source>
        <translation>point de comptage (PCE)&#xa0;: 14 chiffres, ou GI et 6 chiffres, sur la facture</translation>
    </message>
    <message>
        <source>delivery point (PRM or PDL): 14 digits, on the bill</source>
        <translation>point de livraison (PRM ou PDL)&#xa0;: 14 chiffres, sur la facture</translation>
    </message>
    <message>
        <source>It has 14 digits; without it the letter has a blank.</source>
        <translation>Il a 14 chiffres&#x202f;; sans lui, la lettre laisse un blanc.</translation>
    </message>
</context>
<context>
    <name>MetersCard</name>
    <message>
        <source>Your meters</source>
        <translation>Vos compteurs</translation>
    </message>
    <message>
        <source>Is the meter on the port %1?</source>
        <translation>Le compteur du port est-il %1&#x202f;?</translation>
    </message>
    <message>
        <source>It says no number in this mode. If it is, both become one meter.</source>
        <translation>Dans ce mode, il ne dit pas son numéro. Si c’est lui, les deux n’en feront plus qu’un.</translation>
    </message>
    <message>
        <source>Yes, it is</source>
        <translation>Oui, c’est lui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>Name the meter: %1</source>
        <translation>Nommer le compteur&#xa0;: %1</translation>
    </message>
    <message>
        <source>Contract…</source>
        <translation>Contrat…</translation>
    </message>
    <message>
        <source>Say the electricity contract of the meter: %1</source>
        <translation>Indiquer le contrat d’électricité du compteur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Mirror</name>
    <message>
        <source>No sign of presence {span}</source>
        <translation>Pas de signe de présence {span}</translation>
    </message>
    <message>
        <source>No sign of presence {span}, and once more</source>
        <translation>Pas de signe de présence {span}, et une autre fois</translation>
    </message>
    <message>
        <source>No sign of presence on {day}, and {count} other times</source>
        <translation>Pas de signe de présence le {day}, et {count} autres fois</translation>
    </message>
    <message>
        <source>No sign of presence on {day}, and once more</source>
        <translation>Pas de signe de présence le {day}, et une autre fois</translation>
    </message>
    <message>
        <source>When somebody is in, hour by hour</source>
        <translation>Quand quelqu’un est là, heure par heure</translation>
    </message>
    <message>
        <source>By day somebody mostly stays in {days}</source>
        <translation>En journée, quelqu’un reste plutôt là {days}</translation>
    </message>
    <message>
        <source>By day mostly no sign of presence {days}</source>
        <translation>En journée, plutôt pas de signe de présence {days}</translation>
    </message>
    <message>
        <source>By day somebody mostly stays in {days}; mostly no sign of presence {others}</source>
        <translation>En journée, quelqu’un reste plutôt là {days}&#x202f;; plutôt pas de signe de présence {others}</translation>
    </message>
    <message>
        <source>Up at about {hour}</source>
        <translation>Lever vers {hour}</translation>
    </message>
    <message>
        <source>To bed between {hour} and {until}</source>
        <translation>Coucher entre {hour} et {until}</translation>
    </message>
    <message>
        <source>Water heater at about {hour}, for about {length}</source>
        <translation>Chauffe-eau vers {hour}, pendant environ {length}</translation>
    </message>
    <message>
        <source>A vehicle charges, mostly from about {hour}</source>
        <translation>Un véhicule se recharge, le plus souvent à partir de {hour} environ</translation>
    </message>
    <message>
        <source>A vehicle charges about once a week, mostly from about {hour}</source>
        <translation>Un véhicule se recharge environ une fois par semaine, le plus souvent à partir de {hour} environ</translation>
    </message>
    <message>
        <source>A vehicle charges about {count} times a week, mostly from about {hour}</source>
        <translation>Un véhicule se recharge environ {count} fois par semaine, le plus souvent à partir de {hour} environ</translation>
    </message>
    <message>
        <source>Electric heating, most likely</source>
        <translation>Chauffage électrique, très probablement</translation>
    </message>
    <message>
        <source>When nothing is used, about {watts}</source>
        <translation>En veille, environ {watts}</translation>
    </message>
    <message>
        <source>When nothing is used, {watts} at most</source>
        <translation>En veille, {watts} au plus</translation>
    </message>
    <message>
        <source>Short strong appliances: {names}</source>
        <translation>Appareils brefs et puissants&#xa0;: {names}</translation>
    </message>
    <message>
        <source>Two totals a day tell days at home from others</source>
        <translation>Deux totaux par jour distinguent les jours passés chez soi des autres</translation>
    </message>
    <message>
        <source>Off-peak hours at midday would tell days at home from others</source>
        <translation>Des heures creuses à la mi-journée distingueraient les jours passés chez soi des autres</translation>
    </message>
    <message>
        <source>What is on television</source>
        <translation>Ce que la télévision montre</translation>
    </message>
    <message>
        <source>kettle</source>
        <translation>bouilloire</translation>
    </message>
    <message>
        <source>electric shower</source>
        <translation>douche électrique</translation>
    </message>
    <message>
        <source>Each moment is held against the level of the nights: it is quiet, busy or loud.</source>
        <translation>Chaque moment est comparé au niveau des nuits&#xa0;: il est calme, actif ou fort.</translation>
    </message>
    <message>
        <source>A chain of three states (away, up, asleep) then learns the usual hours from the curve alone.</source>
        <translation>Une chaîne de trois états (parti, levé, endormi) apprend ensuite les heures habituelles, de la courbe seule.</translation>
    </message>
    <message>
        <source>A weekday is told where seven in ten of its days are alike.</source>
        <translation>Un jour de la semaine est dit quand sept sur dix se ressemblent.</translation>
    </message>
    <message>
        <source>Only the middle one of all these hours is said.</source>
        <translation>Seule l’heure du milieu de toutes celles-ci est dite.</translation>
    </message>
    <message>
        <source>The last moment above the night&apos;s level is looked for, evening after evening.</source>
        <translation>On cherche, soir après soir, le dernier moment au-dessus du niveau de la nuit.</translation>
    </message>
    <message>
        <source>The band of an hour around the middle one is said.</source>
        <translation>On dit la tranche d’une heure autour de celui du milieu.</translation>
    </message>
    <message>
        <source>A strong load begins at the same time on most nights, when off-peak hours begin.</source>
        <translation>Une forte puissance commence à la même heure presque toutes les nuits, au début des heures creuses.</translation>
    </message>
    <message>
        <source>How long it lasts grows with the hot water that was used.</source>
        <translation>Sa durée augmente avec l’eau chaude qui a servi.</translation>
    </message>
    <message>
        <source>A level of at least 2.8 kW that hardly moves for three quarters of an hour is looked for.</source>
        <translation>On cherche un niveau d’au moins 2,8&#xa0;kW qui ne bouge guère pendant trois quarts d’heure.</translation>
    </message>
    <message>
        <source>It has to come back at least four times.</source>
        <translation>Il doit revenir au moins quatre fois.</translation>
    </message>
    <message>
        <source>Cold nights take much more than nights without heating, or winter twice what summer does.</source>
        <translation>Les nuits froides prennent bien plus que des nuits sans chauffage, ou l’hiver le double de l’été.</translation>
    </message>
    <message>
        <source>It blurs what is read here, and does not protect from finer methods.</source>
        <translation>Il brouille ce qu’on lit ici, et ne protège pas de méthodes plus fines.</translation>
    </message>
    <message>
        <source>From a total a day alone it can only be said what it is at most.</source>
        <translation>D’un seul total par jour, on ne peut dire que ce qu’elle est au plus.</translation>
    </message>
    <message>
        <source>A rise and the fall of the same size, some minutes later, are one use.</source>
        <translation>Une hausse et la baisse de même taille, quelques minutes après, sont un usage.</translation>
    </message>
    <message>
        <source>Only a curve by the minute shows them apart.</source>
        <translation>Seule une courbe à la minute les montre séparés.</translation>
    </message>
    <message>
        <source>Among 2.5 million homes, five half-hours singled out more than nine in ten (Voyez et al., 2022).</source>
        <translation>Parmi 2,5 millions de foyers, cinq demi-heures en désignaient plus de neuf sur dix (Voyez et al., 2022).</translation>
    </message>
    <message>
        <source>What is taken at full price, by day, is larger on days when somebody stays in.</source>
        <translation>Ce qui est pris à plein tarif, en journée, est plus grand les jours où quelqu’un reste là.</translation>
    </message>
    <message>
        <source>Researchers told films apart by the light of the screen, at a value every two seconds.</source>
        <translation>Des chercheurs ont distingué des films par la lumière de l’écran, à une valeur toutes les deux secondes.</translation>
    </message>
    <message>
        <source>A total a day is enough: in the home that was measured, nearly all days away were found from totals alone. A quiet day at home may be taken for one.</source>
        <translation>Un total par jour suffit&#xa0;: dans le foyer mesuré, presque tous les jours d’absence ont été retrouvés par les totaux seuls. Un jour calme chez soi peut être pris pour l’un d’eux.</translation>
    </message>
    <message>
        <source>No sign of presence on {day}</source>
        <translation>Pas de signe de présence le {day}</translation>
    </message>
    <message>
        <source>No sign of presence {span}, and {count} other times</source>
        <translation>Pas de signe de présence {span}, et {count} autres fois</translation>
    </message>
    <message>
        <source>{count} half-hours in a row single out a day</source>
        <translation>{count} demi-heures d’affilée suffisent à reconnaître une journée</translation>
    </message>
    <message>
        <source>Days that use less than half of what a usual day does are counted.</source>
        <translation>On compte les jours qui consomment moins de la moitié d’un jour habituel.</translation>
    </message>
    <message>
        <source>A usual day is the middle one of the six weeks before and the six after.</source>
        <translation>Un jour habituel est celui du milieu, sur les six semaines d’avant et les six d’après.</translation>
    </message>
    <message>
        <source>A day counts as one at home where half of it, from nine to five, shows presence.</source>
        <translation>Un jour compte comme passé chez soi quand la moitié, de 9 à 17&#xa0;h, montre une présence.</translation>
    </message>
    <message>
        <source>The first rise after four in the morning that lasts is looked for, day after day.</source>
        <translation>On cherche, jour après jour, la première hausse qui dure après 4&#xa0;h.</translation>
    </message>
    <message>
        <source>The lowest twentieth of each day (of its night, where panels feed in) is taken, then the middle one of all days.</source>
        <translation>On prend le vingtième le plus bas de chaque jour (de sa nuit, si des panneaux injectent), puis celui du milieu de tous les jours.</translation>
    </message>
    <message>
        <source>Off-peak hours at midday, as the reform brings them, mostly tell it at least as well.</source>
        <translation>Les heures creuses de la mi-journée, que la réforme apporte, le disent le plus souvent au moins aussi bien.</translation>
    </message>
    <message>
        <source>Of such runs, rounded to ten watts, nineteen in twenty occur only once in your own history.</source>
        <translation>Dans votre propre historique, dix-neuf suites de ce genre sur vingt, à dix watts près, ne se trouvent qu’une fois.</translation>
    </message>
    <message>
        <source>Greveler et al., 2012. Nothing here works it out, and no grid meter sends it.</source>
        <translation>Greveler et al., 2012. Rien ici ne le calcule, et aucun compteur du réseau ne l’envoie.</translation>
    </message>
    <message>
        <source>A total a day is enough for a limit, and no more.</source>
        <translation>Un total par jour suffit pour une limite, pas davantage.</translation>
    </message>
    <message>
        <source>A total a day is enough, once a winter and a summer are known.</source>
        <translation>Un total par jour suffit, une fois connus un hiver et un été.</translation>
    </message>
    <message>
        <source>Two totals a day are enough; no curve is needed.</source>
        <translation>Deux totaux par jour suffisent&#x202f;; il ne faut pas de courbe.</translation>
    </message>
    <message>
        <source>A total a day is enough to guess at it: days at home take more.</source>
        <translation>Un total par jour suffit à le deviner&#xa0;: les jours passés chez soi prennent plus.</translation>
    </message>
    <message>
        <source>unreadable</source>
        <translation>illisible</translation>
    </message>
    <message>
        <source>guessable</source>
        <translation>devinable</translation>
    </message>
    <message>
        <source>readable</source>
        <translation>lisible</translation>
    </message>
    <message>
        <source>a total a day</source>
        <translation>un total par jour</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>à l’heure</translation>
    </message>
    <message>
        <source>by the half-hour</source>
        <translation>à la demi-heure</translation>
    </message>
    <message>
        <source>by the quarter of an hour</source>
        <translation>au quart d’heure</translation>
    </message>
    <message>
        <source>by ten minutes</source>
        <translation>à dix minutes</translation>
    </message>
    <message>
        <source>by the minute</source>
        <translation>à la minute</translation>
    </message>
    <message>
        <source>These are simple methods: a professional reads more. Nothing of it was kept.</source>
        <translation>Ces méthodes sont simples&#xa0;: un professionnel lit davantage. Rien n’en a été conservé.</translation>
    </message>
    <message>
        <source>a total a day does not tell the hour</source>
        <translation>un total par jour ne dit pas l’heure</translation>
    </message>
    <message>
        <source>Your panels feed in: by day the meter does not see all that you use. What is read by day is a guess here.</source>
        <translation>Vos panneaux injectent&#xa0;: de jour, le compteur ne voit pas tout ce que vous consommez. Ce qui s’y lit de jour n’est ici que deviné.</translation>
    </message>
    <message>
        <source>Only totals a day are known: what finer steps tell is not shown here.</source>
        <translation>Seuls des totaux par jour sont connus&#xa0;: ce que disent des pas plus fins n’est pas montré ici.</translation>
    </message>
    <message>
        <source>The hour in place of the half-hour</source>
        <translation>L’heure au lieu de la demi-heure</translation>
    </message>
    <message>
        <source>One total a day</source>
        <translation>Un total par jour</translation>
    </message>
    <message>
        <source>One total a month</source>
        <translation>Un total par mois</translation>
    </message>
    <message>
        <source>Solar panels of 3 kWp</source>
        <translation>Des panneaux solaires de 3&#xa0;kWc</translation>
    </message>
    <message>
        <source>your data by the hour</source>
        <translation>vos données heure par heure</translation>
    </message>
    <message>
        <source>your data by the half-hour</source>
        <translation>vos données à la demi-heure</translation>
    </message>
    <message>
        <source>your data by the quarter of an hour</source>
        <translation>vos données au quart d’heure</translation>
    </message>
    <message>
        <source>your data every ten minutes</source>
        <translation>vos données toutes les dix minutes</translation>
    </message>
    <message>
        <source>your data by the minute</source>
        <translation>vos données à la minute</translation>
    </message>
    <message>
        <source>Receives {received}: {counted}.</source>
        <translation>Reçoit {received}&#xa0;: {counted}.</translation>
    </message>
    <message>
        <source>Receives {received}: that is finer than what is stored here, and tells more than these lines.</source>
        <translation>Reçoit {received}&#xa0;: c’est plus fin que ce qui est conservé ici, et en dit plus que ces lignes.</translation>
    </message>
    <message>
        <source>it can read {readable} of these lines</source>
        <translation>peut lire {readable} de ces lignes</translation>
    </message>
    <message>
        <source>it can guess {guessable} of these lines</source>
        <translation>peut deviner {guessable} de ces lignes</translation>
    </message>
    <message>
        <source>it can read {readable} of these lines, and guess {guessable}</source>
        <translation>peut lire {readable} de ces lignes et en deviner {guessable}</translation>
    </message>
    <message>
        <source>The same with a battery of 5 kWh</source>
        <translation>Les mêmes avec une batterie de 5&#xa0;kWh</translation>
    </message>
    <message>
        <source>Simulated on your curve. A battery blurs, it does not hide.</source>
        <translation>Simulé sur votre courbe. Une batterie brouille, elle ne cache pas.</translation>
    </message>
    <message>
        <source>A battery of 5 kWh that flattens the curve</source>
        <translation>Une batterie de 5&#xa0;kWh qui aplatit la courbe</translation>
    </message>
    <message>
        <source>nothing that this mirror can read</source>
        <translation>rien que ce miroir sache lire</translation>
    </message>
    <message>
        <source>Usual hours would still show; how long things run is blurred.</source>
        <translation>Les horaires habituels se verraient encore&#x202f;; les durées se brouillent.</translation>
    </message>
    <message>
        <source>Electric heating, most likely, blurs this reading; that does not protect from finer methods.</source>
        <translation>Un chauffage électrique, très probable, brouille cette lecture&#x202f;; cela ne protège pas de méthodes plus fines.</translation>
    </message>
    <message>
        <source>The hours go. Days spent elsewhere would still show.</source>
        <translation>Les horaires disparaissent. Des jours passés ailleurs se verraient encore.</translation>
    </message>
    <message>
        <source>Only a long time away would still show.</source>
        <translation>Seule une longue absence se verrait encore.</translation>
    </message>
    <message>
        <source>Simulated on your curve: a clear sky over central France, with made-up clouds.</source>
        <translation>Simulé sur votre courbe&#xa0;: un ciel clair du centre de la France, avec des nuages inventés.</translation>
    </message>
    <message>
        <source>Simulated on your curve. Hours are blurred; days spent elsewhere would still show.</source>
        <translation>Simulé sur votre courbe. Les horaires se brouillent&#x202f;; des jours passés ailleurs se verraient encore.</translation>
    </message>
    <message>
        <source>{needed} days of curve are needed, {known} known so far</source>
        <translation>il faut {needed} jours de courbe&#x202f;; connus à ce jour&#xa0;: {known}</translation>
    </message>
    <message>
        <source>no day out of {of}</source>
        <translation>aucun jour sur {of}</translation>
    </message>
    <message>
        <source>1 day out of {of}</source>
        <translation>1&#xa0;jour sur {of}</translation>
    </message>
    <message>
        <source>{right} days out of {of}</source>
        <translation>{right}&#xa0;jours sur {of}</translation>
    </message>
    <message>
        <source>{step}: {counted} as you remember it ({held})</source>
        <translation>{step}&#xa0;: {counted} comme dans votre souvenir ({held})</translation>
    </message>
    <message>
        <source>away, or not</source>
        <translation>partis ou non</translation>
    </message>
    <message>
        <source>in by day, or not</source>
        <translation>là dans la journée ou non</translation>
    </message>
    <message>
        <source>{step}: none of the days that you marked can be checked</source>
        <translation>{step}&#xa0;: aucun des jours que vous avez marqués ne peut être vérifié</translation>
    </message>
    <message>
        <source>none of these days can be checked</source>
        <translation>aucun de ces jours ne peut être vérifié</translation>
    </message>
</context>
<context>
    <name>MirrorBoard</name>
    <message>
        <source>Electric heating, most likely, blurs this reading</source>
        <translation>Un chauffage électrique, très probable, brouille cette lecture</translation>
    </message>
    <message>
        <source>It does not protect you from finer methods: nothing here is called unreadable because of it.</source>
        <translation>Il ne protège pas de méthodes plus fines&#xa0;: rien n’est dit illisible ici à cause de lui.</translation>
    </message>
    <message>
        <source>Your panels feed in</source>
        <translation>Vos panneaux injectent</translation>
    </message>
    <message>
        <source>By day the meter does not see all that you use: what is read by day is a guess here.</source>
        <translation>De jour, le compteur ne voit pas tout ce que vous consommez&#xa0;: ce qui s’y lit de jour n’est ici que deviné.</translation>
    </message>
    <message>
        <source>What another could read in it</source>
        <translation>Ce qu’un autre pourrait y lire</translation>
    </message>
    <message>
        <source>A day’s total is not harmless: days spent elsewhere show in it. Only a month’s would hide them.</source>
        <translation>Un total par jour n’est pas anodin&#xa0;: les jours passés ailleurs s’y voient. Seul un total par mois les cacherait.</translation>
    </message>
</context>
<context>
    <name>MirrorDesk</name>
    <message>
        <source>They are kept in the encrypted file alone.</source>
        <translation>Ils ne sont gardés que dans le fichier chiffré.</translation>
    </message>
    <message>
        <source>Deleting your marks in {seconds} s</source>
        <translation>Vos marques seront effacées dans {seconds}&#xa0;s</translation>
    </message>
    <message>
        <source>The mirror could not be worked out</source>
        <translation>Le miroir n’a pas pu être calculé</translation>
    </message>
</context>
<context>
    <name>MirrorPage</name>
    <message>
        <source>Mirror</source>
        <translation>Miroir</translation>
    </message>
    <message>
        <source>Nothing it reads is kept</source>
        <translation>Aucune lecture gardée</translation>
    </message>
    <message>
        <source>Which meter</source>
        <translation>Quel compteur</translation>
    </message>
    <message>
        <source>Put the mirror away</source>
        <translation>Ranger le miroir</translation>
    </message>
    <message>
        <source>What does your curve say about you?</source>
        <translation>Que dit votre courbe de vous&#x202f;?</translation>
    </message>
    <message>
        <source>Whoever holds it can read it; here you read it yourself, on this computer, and nothing is kept.</source>
        <translation>Qui la détient peut la lire&#x202f;; ici, vous la lisez vous-même, sur cet ordinateur, et rien n’est gardé.</translation>
    </message>
    <message>
        <source>Look into the mirror</source>
        <translation>Regarder dans le miroir</translation>
    </message>
    <message>
        <source>Put away</source>
        <translation>Ranger</translation>
    </message>
    <message>
        <source>Off until you ask for it</source>
        <translation>Éteint tant que vous ne le demandez pas</translation>
    </message>
    <message>
        <source>Being worked out on this computer</source>
        <translation>Calcul en cours, sur cet ordinateur</translation>
    </message>
    <message>
        <source>The mirror is being worked out…</source>
        <translation>Le miroir se calcule…</translation>
    </message>
    <message>
        <source>A few seconds, in memory alone.</source>
        <translation>Quelques secondes, en mémoire seulement.</translation>
    </message>
    <message>
        <source>Not enough yet</source>
        <translation>Pas encore assez</translation>
    </message>
    <message>
        <source>Bring in files…</source>
        <translation>Importer des fichiers…</translation>
    </message>
</context>
<context>
    <name>MirrorWords</name>
    <message>
        <source>Shutter closed</source>
        <translation>Persienne fermée</translation>
    </message>
    <message>
        <source>Shutter half open</source>
        <translation>Persienne entrouverte</translation>
    </message>
    <message>
        <source>Shutter open</source>
        <translation>Persienne ouverte</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) readable</source>
        <translation>
            <numerusform>%n chose lisible</numerusform>
            <numerusform>%n choses lisibles</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guessable</source>
        <translation>
            <numerusform>%n devinable</numerusform>
            <numerusform>%n devinables</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>things readable, things guessable</comment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) guessable</source>
        <translation>
            <numerusform>%n chose devinable</numerusform>
            <numerusform>%n choses devinables</numerusform>
        </translation>
    </message>
    <message>
        <source>Yours is closed.</source>
        <translation>La vôtre est fermée.</translation>
    </message>
    <message>
        <source>Yours is half open.</source>
        <translation>La vôtre est entrouverte.</translation>
    </message>
    <message>
        <source>Yours is open.</source>
        <translation>La vôtre est ouverte.</translation>
    </message>
    <message>
        <source>%1; none is here yet.</source>
        <translation>%1&#x202f;; il n’y en a encore aucun.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) known so far.</source>
        <translation>
            <numerusform>%n jour est connu pour l’instant.</numerusform>
            <numerusform>%n jours sont connus pour l’instant.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2</source>
        <comment>days needed; days known</comment>
        <translation>%1&#x202f;; %2</translation>
    </message>
    <message numerus="yes">
        <source>The mirror needs %n whole day(s)</source>
        <translation>
            <numerusform>Il faut %n jour entier au miroir</numerusform>
            <numerusform>Il faut %n jours entiers au miroir</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more in the example</source>
        <translation>
            <numerusform>%n de plus dans l’exemple</numerusform>
            <numerusform>%n de plus dans l’exemple</numerusform>
        </translation>
    </message>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Half-hour</source>
        <translation>Demi-heure</translation>
    </message>
    <message>
        <source>15 minutes</source>
        <translation>15 minutes</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10 minutes</translation>
    </message>
    <message>
        <source>1 minute</source>
        <translation>1 minute</translation>
    </message>
    <message>
        <source>presence</source>
        <translation>présence</translation>
    </message>
    <message>
        <source>water heater</source>
        <translation>chauffe-eau</translation>
    </message>
    <message>
        <source>small appliance</source>
        <translation>petit appareil</translation>
    </message>
    <message>
        <source>night</source>
        <translation>nuit</translation>
    </message>
    <message>
        <source>no sign of presence</source>
        <translation>pas de signe de présence</translation>
    </message>
    <message>
        <source>example, not you</source>
        <translation>exemple, pas vous</translation>
    </message>
    <message>
        <source>example</source>
        <translation>exemple</translation>
    </message>
    <message>
        <source>cited from research, not worked out here</source>
        <translation>cité d’une étude, pas calculé ici</translation>
    </message>
    <message>
        <source>This is the invented home’s curve, not yours: you have none at this step.</source>
        <translation>C’est la courbe du foyer inventé, pas la vôtre&#xa0;: vous n’en avez pas à ce pas.</translation>
    </message>
    <message>
        <source>no measure</source>
        <translation>aucune mesure</translation>
    </message>
    <message>
        <source>a day with signs of presence, %1</source>
        <translation>jour avec des signes de présence, %1</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of small appliances</source>
        <translation>
            <numerusform>%n usage d’un petit appareil</numerusform>
            <numerusform>%n usages de petits appareils</numerusform>
        </translation>
    </message>
    <message>
        <source>presence, %1</source>
        <translation>présence, %1</translation>
    </message>
    <message>
        <source>not measured in full</source>
        <translation>mesure incomplète</translation>
    </message>
    <message>
        <source>water heater, %1</source>
        <translation>chauffe-eau, %1</translation>
    </message>
    <message>
        <source>No step of this week passes the shutter.</source>
        <translation>Aucun pas de cette semaine ne passe la persienne.</translation>
    </message>
    <message numerus="yes">
        <source>%n week(s)</source>
        <translation>
            <numerusform>%n semaine</numerusform>
            <numerusform>%n semaines</numerusform>
        </translation>
    </message>
    <message>
        <source>On weekdays</source>
        <translation>En semaine</translation>
    </message>
    <message>
        <source>At weekends</source>
        <translation>Le week-end</translation>
    </message>
    <message>
        <source>Mark a few days by what you remember. The mirror then says on how many of them it guesses the same.</source>
        <translation>Marquez quelques jours selon vos souvenirs. Le miroir dit ensuite sur combien d’entre eux il devine comme vous.</translation>
    </message>
    <message>
        <source>Your marks are the one thing kept here: in the encrypted file alone, until you delete them, erase their days, or they are older than the curve that you keep.</source>
        <translation>Vos marques sont la seule chose gardée ici&#xa0;: dans le seul fichier chiffré, jusqu’à ce que vous les effaciez, que vous effaciez leurs jours, ou qu’elles soient plus anciennes que la courbe que vous gardez.</translation>
    </message>
    <message>
        <source>No day can be marked yet: the mirror says nothing of the last seven days.</source>
        <translation>Aucun jour ne peut encore être marqué&#xa0;: le miroir ne dit rien des sept derniers jours.</translation>
    </message>
    <message>
        <source>%1, as you remember it: %2.</source>
        <comment>the step, what is compared</comment>
        <translation>%1, comme dans votre souvenir&#xa0;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) marked, in the encrypted file alone.</source>
        <translation>
            <numerusform>%n jour marqué, dans le seul fichier chiffré.</numerusform>
            <numerusform>%n jours marqués, dans le seul fichier chiffré.</numerusform>
        </translation>
    </message>
    <message>
        <source>A day of which a step says nothing is in neither number.</source>
        <translation>Un jour dont un pas ne dit rien n’est dans aucun des deux nombres.</translation>
    </message>
    <message>
        <source>in</source>
        <translation>là</translation>
    </message>
    <message>
        <source>out by day</source>
        <translation>sortis la journée</translation>
    </message>
    <message>
        <source>away</source>
        <translation>partis</translation>
    </message>
    <message>
        <source>I don’t remember</source>
        <translation>je ne sais plus</translation>
    </message>
    <message>
        <source>somebody was in for most of the day, from 9 to 17.</source>
        <translation>quelqu’un était là l’essentiel de la journée, de 9&#xa0;h à 17&#xa0;h.</translation>
    </message>
    <message>
        <source>nobody by day, somebody in the evening or at night.</source>
        <translation>personne dans la journée, quelqu’un le soir ou la nuit.</translation>
    </message>
    <message>
        <source>nobody all day and all night.</source>
        <translation>personne ni le jour ni la nuit.</translation>
    </message>
    <message>
        <source>What the mirror guesses of these days is not shown, so that it leads nobody.</source>
        <translation>Ce que le miroir devine de ces jours n’est pas montré, pour n’influencer personne.</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier marked day(s) stay(s) as marked.</source>
        <translation>
            <numerusform>%n jour plus ancien reste marqué.</numerusform>
            <numerusform>%n jours plus anciens restent marqués.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) marked</source>
        <translation>
            <numerusform>%n jour marqué</numerusform>
            <numerusform>%n jours marqués</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) taken back</source>
        <translation>
            <numerusform>%n marque retirée</numerusform>
            <numerusform>%n marques retirées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mark(s) deleted</source>
        <translation>
            <numerusform>%n marque effacée</numerusform>
            <numerusform>%n marques effacées</numerusform>
        </translation>
    </message>
    <message>
        <source>The file was written anew under a new key: it holds them no more.</source>
        <translation>Le fichier a été réécrit sous une nouvelle clé&#xa0;: il ne les contient plus.</translation>
    </message>
    <message>
        <source>The file could not be written anew now: that is done at the latest within a month of use.</source>
        <translation>Le fichier n’a pas pu être réécrit maintenant&#xa0;: ce sera fait au plus tard en un mois d’utilisation.</translation>
    </message>
    <message>
        <source>Return says how it is guessed</source>
        <translation>Entrée dit comment on le devine</translation>
    </message>
</context>
<context>
    <name>Missing</name>
    <message>
        <source>In your Enedis account, open the page of your measures and ask for a download of the hourly consumption (“courbe de charge”, load curve) with these dates: one file holds 7 days at most. The names of its pages change from time to time.</source>
        <translation>Dans votre espace client Enedis, ouvrez la page de vos mesures et demandez le téléchargement de la consommation horaire («&#xa0;courbe de charge&#xa0;») à ces dates&#xa0;: un fichier tient 7&#xa0;jours au plus. Les noms de ses pages changent de temps en temps.</translation>
    </message>
    <message>
        <source>In your account at {operator}, look for a download of the load curve with these dates. What it gives, and for how long, is not known here.</source>
        <translation>Dans votre espace client {operator}, cherchez le téléchargement de la courbe de charge à ces dates. Ce qu’il donne, et pour combien de temps, n’est pas connu ici.</translation>
    </message>
    <message>
        <source>In your GRDF account, show your consumption by days and download it with these dates, or all that there is. The names of its pages change from time to time.</source>
        <translation>Dans votre espace GRDF, affichez votre consommation par jour et téléchargez-la à ces dates, ou tout ce qui s’y trouve. Les noms de ses pages changent de temps en temps.</translation>
    </message>
    <message>
        <source>In your account at {operator}, look for a download of the gas by days with these dates. What it gives, and for how long, is not known here.</source>
        <translation>Dans votre espace chez {operator}, cherchez un téléchargement du gaz par jour à ces dates. Ce qu’il donne, et pour combien de temps, n’est pas connu ici.</translation>
    </message>
    <message>
        <source>What you are missing</source>
        <translation>Ce qu’il vous manque</translation>
    </message>
    <message>
        <source>From {first} on, no half-hour is missing.</source>
        <translation>Depuis le {first}, il ne manque aucune demi-heure.</translation>
    </message>
    <message>
        <source>The slats are closed: one total a day is kept, and no half-hours need to be fetched.</source>
        <translation>La persienne est fermée&#xa0;: un total par jour est conservé, et aucune demi-heure n’est à chercher.</translation>
    </message>
    <message>
        <source>From {first} on, no day of gas is missing.</source>
        <translation>Depuis le {first}, il ne manque aucun jour de gaz.</translation>
    </message>
    <message>
        <source>Of this gas meter only weeks, months or longer periods are stored. If it sends its days to the operator, they can be fetched.</source>
        <translation>De ce compteur de gaz, seuls des semaines, des mois ou des périodes plus longues sont conservés. S’il envoie ses jours au gestionnaire, ils peuvent être récupérés.</translation>
    </message>
    <message>
        <source>From {first} on, no half-hour of the injected energy is missing.</source>
        <translation>Depuis le {first}, il ne manque aucune demi-heure de l’énergie injectée.</translation>
    </message>
    <message>
        <source>It tells of injected energy alone: ask for the hourly production in place of the consumption.</source>
        <translation>Il ne donne que l’énergie injectée&#xa0;: demandez la production horaire au lieu de la consommation.</translation>
    </message>
    <message>
        <source>Of the injected energy, ask for the hourly production with these dates as well:</source>
        <translation>Pour l’énergie injectée, demandez aussi la production horaire à ces dates&#xa0;:</translation>
    </message>
    <message>
        <source>Before {first} no half-hours are stored. If their collection was on by then, they can be fetched from {reach} on; collection does not work backwards.</source>
        <translation>Avant le {first}, aucune demi-heure n’est enregistrée. Si leur collecte était déjà activée, on peut les chercher depuis le {reach}&#xa0;; la collecte ne remonte pas le temps.</translation>
    </message>
    <message>
        <source>No half-hours are stored. If their collection is on at the operator, they can be fetched from {reach} on; collection does not work backwards.</source>
        <translation>Aucune demi-heure n’est enregistrée. Si leur collecte est activée chez le gestionnaire de réseau, on peut les chercher depuis le {reach}&#xa0;; la collecte ne remonte pas le temps.</translation>
    </message>
    <message>
        <source>{meter}: {said}</source>
        <translation>{meter}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>1 file is still to download. Drop it here, and this list is done.</source>
        <translation>1&#xa0;fichier reste à télécharger. Déposez-le ici, et cette liste est finie.</translation>
    </message>
    <message>
        <source>{count} files are still to download. Drop them here, and this list empties.</source>
        <translation>{count}&#xa0;fichiers restent à télécharger. Déposez-les ici, et cette liste se vide.</translation>
    </message>
    <message>
        <source>1 day without its half-hours</source>
        <translation>1&#xa0;jour sans ses demi-heures</translation>
    </message>
    <message>
        <source>{count} days without all their half-hours</source>
        <translation>{count}&#xa0;jours sans toutes leurs demi-heures</translation>
    </message>
    <message>
        <source>1 more day is out of reach: it is older than the operator keeps half-hours.</source>
        <translation>1&#xa0;autre jour est hors d’atteinte&#xa0;: il est plus ancien que ce que le gestionnaire de réseau conserve en demi-heures.</translation>
    </message>
    <message>
        <source>{count} more days are out of reach: they are older than the operator keeps half-hours.</source>
        <translation>{count}&#xa0;autres jours sont hors d’atteinte&#xa0;: ils sont plus anciens que ce que le gestionnaire de réseau conserve en demi-heures.</translation>
    </message>
    <message>
        <source>1 day of gas is missing. Drop a file that holds it here, and this list is done.</source>
        <translation>Il manque 1 jour de gaz. Déposez ici un fichier qui le contient, et cette liste est finie.</translation>
    </message>
    <message>
        <source>{count} days of gas are missing. Drop a file that holds them here, and this list empties.</source>
        <translation>Il manque {count} jours de gaz. Déposez ici un fichier qui les contient, et cette liste se vide.</translation>
    </message>
    <message>
        <source>1 day of gas</source>
        <translation>1 jour de gaz</translation>
    </message>
    <message>
        <source>{count} days of gas</source>
        <translation>{count} jours de gaz</translation>
    </message>
    <message>
        <source>and 1 more stretch of days</source>
        <translation>et 1 autre suite de jours</translation>
    </message>
    <message>
        <source>and {count} more stretches of days</source>
        <translation>et {count} autres suites de jours</translation>
    </message>
    <message>
        <source>and 1 more file</source>
        <translation>et 1&#xa0;autre fichier</translation>
    </message>
    <message>
        <source>and {count} more files</source>
        <translation>et {count}&#xa0;autres fichiers</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>List these weeks too</source>
        <translation>Lister aussi ces semaines</translation>
    </message>
    <message>
        <source>Open the operator&apos;s website</source>
        <translation>Ouvrir le site du gestionnaire de réseau</translation>
    </message>
</context>
<context>
    <name>MoveWords</name>
    <message>
        <source>Save the PDF…</source>
        <translation>Enregistrer le PDF…</translation>
    </message>
    <message>
        <source>Change this draft…</source>
        <translation>Modifier ce brouillon…</translation>
    </message>
    <message>
        <source>Throw this draft away</source>
        <translation>Jeter ce brouillon</translation>
    </message>
    <message>
        <source>Sent…</source>
        <translation>Envoyée…</translation>
    </message>
    <message>
        <source>Received…</source>
        <translation>Reçue…</translation>
    </message>
    <message>
        <source>It came back…</source>
        <translation>Elle est revenue…</translation>
    </message>
    <message>
        <source>They acknowledged it…</source>
        <translation>Accusé de réception…</translation>
    </message>
    <message>
        <source>Identity asked…</source>
        <translation>Identité demandée…</translation>
    </message>
    <message>
        <source>Write the answer</source>
        <translation>Écrire la réponse</translation>
    </message>
    <message>
        <source>I answered…</source>
        <translation>J’ai répondu…</translation>
    </message>
    <message>
        <source>Extension announced…</source>
        <translation>Prolongation annoncée…</translation>
    </message>
    <message>
        <source>Answer received…</source>
        <translation>Réponse reçue…</translation>
    </message>
    <message>
        <source>Effect checked…</source>
        <translation>Effet vérifié…</translation>
    </message>
    <message>
        <source>Check at theirs…</source>
        <translation>Vérifier chez eux…</translation>
    </message>
    <message>
        <source>Keep seals to check later…</source>
        <translation>Garder des empreintes pour vérifier plus tard…</translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>Écrire un rappel</translation>
    </message>
    <message>
        <source>Written complaint</source>
        <translation>Réclamation écrite</translation>
    </message>
    <message>
        <source>Complaint to the CNIL</source>
        <translation>Plainte à la CNIL</translation>
    </message>
    <message>
        <source>Refer to the mediator</source>
        <translation>Saisir le médiateur</translation>
    </message>
    <message>
        <source>Close the file…</source>
        <translation>Classer…</translation>
    </message>
    <message>
        <source>What it rests on…</source>
        <translation>Ce sur quoi elle repose…</translation>
    </message>
    <message>
        <source>Correct the sending…</source>
        <translation>Corriger l’envoi…</translation>
    </message>
    <message>
        <source>Correct the receipt…</source>
        <translation>Corriger la réception…</translation>
    </message>
    <message>
        <source>Look at what they say of your letter as a whole.</source>
        <translation>Voyez ce qu’ils disent de votre lettre dans son ensemble.</translation>
    </message>
    <message>
        <source>The day on the signed receipt, or that of the e-mail or form.</source>
        <translation>La date de l’avis signé, ou celle du courriel ou du formulaire.</translation>
    </message>
    <message>
        <source>An acknowledgement is no answer.</source>
        <translation>Un accusé de réception n’est pas une réponse.</translation>
    </message>
    <message>
        <source>They may, where they have a reasonable doubt.</source>
        <translation>Ils le peuvent, s’ils ont un doute raisonnable.</translation>
    </message>
    <message>
        <source>A bill with your address is often enough; hide whatever else is on it.</source>
        <translation>Une facture à votre adresse suffit souvent&#x202f;; masquez-y tout le reste.</translation>
    </message>
    <message>
        <source>No text gives a time to answer this letter: no end is put off.</source>
        <translation>Aucun texte ne fixe de délai pour répondre à cette lettre&#xa0;: il n’y a rien à prolonger.</translation>
    </message>
    <message>
        <source>How and when did you send it?</source>
        <translation>Comment et quand l’avez-vous envoyée&#x202f;?</translation>
    </message>
    <message>
        <source>Keep the slip: its number and a scan of it are your proof.</source>
        <translation>Gardez le bordereau&#xa0;: son numéro et son image sont votre preuve.</translation>
    </message>
    <message>
        <source>When did they receive it?</source>
        <translation>Quand l’ont-ils reçue&#x202f;?</translation>
    </message>
    <message>
        <source>The day on the signed receipt, or that of the e-mail or form. The month counts from it.</source>
        <translation>La date de l’avis signé, ou celle du courriel ou du formulaire. Le délai d’un mois part de ce jour.</translation>
    </message>
    <message>
        <source>When did it come back?</source>
        <translation>Quand est-elle revenue&#x202f;?</translation>
    </message>
    <message>
        <source>Nothing runs: check the address, then send it again.</source>
        <translation>Aucun délai ne court&#xa0;: vérifiez l’adresse, puis renvoyez-la.</translation>
    </message>
    <message>
        <source>When did they acknowledge it?</source>
        <translation>Quand en ont-ils accusé réception&#x202f;?</translation>
    </message>
    <message>
        <source>An acknowledgement is no answer: the month goes on.</source>
        <translation>Un accusé de réception n’est pas une réponse&#xa0;: le délai d’un mois continue de courir.</translation>
    </message>
    <message>
        <source>When did they ask who you are?</source>
        <translation>Quand ont-ils demandé qui vous êtes&#x202f;?</translation>
    </message>
    <message>
        <source>They may, where they have a reasonable doubt. The clock stands still until you answer.</source>
        <translation>Ils le peuvent en cas de doute raisonnable. Le délai est suspendu jusqu’à votre réponse.</translation>
    </message>
    <message>
        <source>When did you answer?</source>
        <translation>Quand avez-vous répondu&#x202f;?</translation>
    </message>
    <message>
        <source>A bill with your address is often enough; hide whatever else is on it. The clock goes on.</source>
        <translation>Une facture avec votre adresse suffit souvent&#x202f;; cachez le reste. Le délai reprend.</translation>
    </message>
    <message>
        <source>When did they announce more time?</source>
        <translation>Quand ont-ils annoncé un délai supplémentaire&#x202f;?</translation>
    </message>
    <message>
        <source>It counts only inside the first month and with its reasons: three months from the receipt.</source>
        <translation>Elle ne compte que dans le premier mois et avec ses raisons&#xa0;: trois mois depuis la réception.</translation>
    </message>
    <message>
        <source>What do they answer?</source>
        <translation>Que répondent-ils&#x202f;?</translation>
    </message>
    <message>
        <source>Look at each numbered point of your letter.</source>
        <translation>Regardez chaque point numéroté de votre lettre.</translation>
    </message>
    <message>
        <source>Was it done?</source>
        <translation>Est-ce fait&#x202f;?</translation>
    </message>
    <message>
        <source>Open your account there and look: a yes on paper is not yet done.</source>
        <translation>Ouvrez votre espace client et regardez&#xa0;: un oui sur le papier n’est pas encore fait.</translation>
    </message>
    <message>
        <source>Why is it over?</source>
        <translation>Pourquoi est-ce fini&#x202f;?</translation>
    </message>
    <message>
        <source>The file stays here, with its proofs.</source>
        <translation>Le dossier reste ici, avec ses preuves.</translation>
    </message>
    <message>
        <source>How and when was it sent really?</source>
        <translation>Comment et quand a-t-elle été envoyée en réalité&#x202f;?</translation>
    </message>
    <message>
        <source>What was noted before stays in the file, and counts no more.</source>
        <translation>Ce qui était noté reste au dossier et ne compte plus.</translation>
    </message>
    <message>
        <source>When was it received really?</source>
        <translation>Quand a-t-elle été reçue en réalité&#x202f;?</translation>
    </message>
    <message>
        <source>Your letter names no text, so no time to answer is counted.</source>
        <translation>Votre lettre ne nomme aucun texte&#xa0;: aucun délai de réponse n’est compté.</translation>
    </message>
    <message>
        <source>A new letter by Persienne names its texts, and the month runs from its receipt.</source>
        <translation>Une nouvelle lettre de Persienne nomme ses textes, et le mois court à compter de sa réception.</translation>
    </message>
    <message>
        <source>They announced more time more than once: the earliest valid notice counts, the others do not.</source>
        <translation>Une prolongation a été annoncée plusieurs fois&#xa0;: la première annonce valable compte, les autres ne changent rien.</translation>
    </message>
    <message>
        <source>An answer is due by %1 at the latest</source>
        <translation>Une réponse attendue au plus tard le %1</translation>
    </message>
    <message>
        <source>Today is the last day for an answer</source>
        <translation>C’est le dernier jour pour répondre</translation>
    </message>
    <message numerus="yes">
        <source>The answer is %n day(s) late</source>
        <translation>
            <numerusform>La réponse a %n jour de retard</numerusform>
            <numerusform>La réponse a %n jours de retard</numerusform>
        </translation>
    </message>
    <message>
        <source>Was the letter received?</source>
        <translation>La lettre a-t-elle été reçue&#x202f;?</translation>
    </message>
    <message>
        <source>No acknowledgement yet</source>
        <translation>Pas encore d’accusé de réception</translation>
    </message>
    <message>
        <source>A letter came back</source>
        <translation>Une lettre est revenue</translation>
    </message>
    <message>
        <source>Your identity is asked for</source>
        <translation>On vous demande qui vous êtes</translation>
    </message>
    <message>
        <source>An answer does not grant everything</source>
        <translation>Une réponse n’accorde pas tout</translation>
    </message>
    <message>
        <source>Time to look whether it was done</source>
        <translation>Le moment de vérifier que c’est fait</translation>
    </message>
    <message>
        <source>They said yes, and it is not done</source>
        <translation>Accepté, mais pas fait</translation>
    </message>
    <message>
        <source>The reminder has no answer yet</source>
        <translation>Le rappel est sans réponse</translation>
    </message>
    <message>
        <source>No answer yet</source>
        <translation>Pas encore de réponse</translation>
    </message>
    <message>
        <source>Two months since the written complaint</source>
        <translation>Deux mois depuis la réclamation écrite</translation>
    </message>
    <message>
        <source>The mediator’s year is almost over</source>
        <translation>L’année pour saisir le médiateur s’achève</translation>
    </message>
    <message>
        <source>What your letter rests on is to be said</source>
        <translation>Il reste à dire sur quoi repose votre lettre</translation>
    </message>
    <message>
        <source>Three months without news from the CNIL</source>
        <translation>Trois mois sans nouvelles de la CNIL</translation>
    </message>
    <message>
        <source>You may refer to the national energy mediator until %1.</source>
        <translation>Vous pouvez saisir le médiateur national de l’énergie jusqu’au %1.</translation>
    </message>
    <message>
        <source>A reminder is possible from tomorrow.</source>
        <translation>Un rappel est possible dès demain.</translation>
    </message>
    <message>
        <source>You may remind them; the law also lets you refer to the CNIL.</source>
        <translation>Vous pouvez envoyer un rappel&#x202f;; la loi permet aussi de saisir la CNIL.</translation>
    </message>
    <message>
        <source>Note the day on the receipt: the month counts from it.</source>
        <translation>Notez la date de l’avis&#xa0;: le délai d’un mois part de ce jour.</translation>
    </message>
    <message>
        <source>Note the day on the receipt.</source>
        <translation>Notez la date de l’accusé de réception.</translation>
    </message>
    <message>
        <source>No text gives a time for it; you may ask.</source>
        <translation>Aucun texte ne fixe de délai pour l’envoyer&#x202f;; vous pouvez le demander.</translation>
    </message>
    <message>
        <source>Check the address, and send it again.</source>
        <translation>Vérifiez l’adresse, puis renvoyez-la.</translation>
    </message>
    <message>
        <source>Ask which load curves they hold, and check at theirs what they give.</source>
        <translation>Demandez quelles courbes de charge ils détiennent, et vérifiez chez eux ce qu’ils remettent.</translation>
    </message>
    <message>
        <source>Your letter names no text.</source>
        <translation>Votre lettre ne nomme aucun texte.</translation>
    </message>
    <message>
        <source>Your letter names no text; you may make a written complaint, or write a new letter that does.</source>
        <translation>Votre lettre ne nomme aucun texte&#xa0;; vous pouvez faire une réclamation écrite, ou écrire une nouvelle lettre qui en nomme.</translation>
    </message>
    <message>
        <source>Answer it, and note the day.</source>
        <translation>Répondez-y et notez le jour.</translation>
    </message>
    <message>
        <source>It came too late to stop the clock; you may answer it all the same.</source>
        <translation>Elle est arrivée trop tard pour suspendre le délai&#xa0;; vous pouvez y répondre quand même.</translation>
    </message>
    <message>
        <source>The clock stands still until you answer.</source>
        <translation>Le délai est suspendu jusqu’à votre réponse.</translation>
    </message>
    <message>
        <source>You may remind them, or refer to the CNIL.</source>
        <translation>Vous pouvez envoyer un rappel, ou saisir la CNIL.</translation>
    </message>
    <message>
        <source>Open your account there, and note what you see.</source>
        <translation>Ouvrez votre espace client et notez ce que vous voyez.</translation>
    </message>
    <message>
        <source>You may remind them of it, or refer to the CNIL. Note it when you see it done.</source>
        <translation>Vous pouvez envoyer un rappel, ou saisir la CNIL. Notez-le quand vous verrez que c’est fait.</translation>
    </message>
    <message>
        <source>You may refer to the CNIL.</source>
        <translation>Vous pouvez saisir la CNIL.</translation>
    </message>
    <message>
        <source>No text gives a time for it; you may make a written complaint.</source>
        <translation>Aucun texte ne fixe de délai&#x202f;; vous pouvez adresser une réclamation écrite.</translation>
    </message>
    <message>
        <source>You may ask how your complaint goes on.</source>
        <translation>Vous pouvez demander où en est votre plainte.</translation>
    </message>
    <message>
        <source>You may make a written complaint, or remind them.</source>
        <translation>Vous pouvez adresser une réclamation écrite, ou un rappel.</translation>
    </message>
    <message>
        <source>You may remind them.</source>
        <translation>Vous pouvez envoyer un rappel.</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>In part</source>
        <translation>En partie</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>No answer</source>
        <translation>Sans réponse</translation>
    </message>
    <message>
        <source>No text gives a time for the answer.</source>
        <translation>Aucun texte ne fixe de délai pour répondre.</translation>
    </message>
    <message>
        <source>The answer is due by %1 at the latest.</source>
        <translation>Réponse attendue au plus tard le %1.</translation>
    </message>
    <message>
        <source>The last day to answer was %1.</source>
        <translation>Le dernier jour pour répondre était le %1.</translation>
    </message>
    <message>
        <source>You looked, and it was not done.</source>
        <translation>Vous avez regardé, et ce n’était pas fait.</translation>
    </message>
    <message>
        <source>The last day to answer was %1, and the reminder went out no later: nothing was late.</source>
        <translation>Le dernier jour pour répondre était le %1, et le rappel n’est pas parti après&#xa0;: rien n’était en retard.</translation>
    </message>
    <message>
        <source>The clock stands still from that day.</source>
        <translation>Le délai est suspendu à partir de ce jour.</translation>
    </message>
    <message>
        <source>Look from %1 whether it was done.</source>
        <translation>À partir du %1, vérifiez que c’est fait.</translation>
    </message>
    <message>
        <source>You may remind them of what they granted and did not do, or refer to the CNIL.</source>
        <translation>Vous pouvez envoyer un rappel sur ce qui a été accepté et n’est pas fait, ou saisir la CNIL.</translation>
    </message>
    <message>
        <source>It is not known what your letter rests on. Say which texts it names: time and way on follow from them.</source>
        <translation>On ne sait pas sur quoi repose votre lettre. Dites quels textes elle nomme&#xa0;: le délai de réponse et les suites possibles en dépendent.</translation>
    </message>
    <message>
        <source>You may remind them of the points that are left, or refer to the CNIL.</source>
        <translation>Vous pouvez envoyer un rappel sur les points qui restent, ou saisir la CNIL.</translation>
    </message>
    <message>
        <source>You may remind them of the points that are left.</source>
        <translation>Vous pouvez rappeler les points qui restent.</translation>
    </message>
    <message>
        <source>You may make a written complaint. Two months later you may refer to the national energy mediator.</source>
        <translation>Vous pouvez adresser une réclamation écrite. Deux mois plus tard, vous pourrez saisir le médiateur national de l’énergie.</translation>
    </message>
    <message>
        <source>They did not say why they doubt who you are.</source>
        <translation>Ils n’ont pas dit pourquoi ils doutent de votre identité.</translation>
    </message>
    <message>
        <source>They asked who you are after %1: the clock did not stop.</source>
        <translation>Ils ont demandé qui vous êtes après le %1&#xa0;: le délai n’a pas été suspendu.</translation>
    </message>
    <message>
        <source>The extension came after %1: it does not count.</source>
        <translation>La prolongation est venue après le %1&#xa0;: elle ne compte pas.</translation>
    </message>
    <message>
        <source>The extension gave no reasons: it does not count.</source>
        <translation>La prolongation n’a pas donné de raisons&#xa0;: elle ne compte pas.</translation>
    </message>
    <message>
        <source>The letter was printed for another way of sending; a file says both. If that is wrong, correct it.</source>
        <translation>La lettre a été imprimée pour un autre mode d’envoi&#x202f;; un dossier dit les deux. Si c’est une erreur, corrigez l’envoi.</translation>
    </message>
    <message>
        <source>The refusal gives no reasons.</source>
        <translation>Le refus ne donne pas de raisons.</translation>
    </message>
    <message>
        <source>The refusal does not name the CNIL and the court.</source>
        <translation>Le refus ne mentionne ni la CNIL ni le tribunal.</translation>
    </message>
    <message>
        <source>Say point by point what they answered.</source>
        <translation>Dites, point par point, ce qu’ils ont répondu.</translation>
    </message>
</context>
<context>
    <name>Named</name>
    <message>
        <source>{file} is a backup made by Persienne: it is restored, and nothing was imported from it. In the window: page Meter and data, “Restore one…”. At a terminal: persienne restore, then the file.</source>
        <translation>{file} est une sauvegarde faite par Persienne&#xa0;: elle se restaure, et rien n’en a été importé. Dans la fenêtre&#xa0;: page Compteur et données, «&#xa0;En restaurer une…&#xa0;». Dans un terminal&#xa0;: persienne restore, puis le fichier.</translation>
    </message>
    <message>
        <source>{file} is a table that no format of Persienne&apos;s knows. Nothing was imported from it: say what its columns hold, and it is read.</source>
        <translation>{file} est un tableau qu’aucun format de Persienne ne connaît. Rien n’en a été importé&#xa0;: dites ce que contiennent ses colonnes, et il sera lu.</translation>
    </message>
    <message>
        <source>{file} is an answer from Enedis without measures: there are none of the time that was asked for. Nothing was imported from it. Ask for another time, and look whether recording and collection are on in your account.</source>
        <translation>{file} est une réponse d’Enedis sans mesure&#xa0;: il n’y en a pas pour la période demandée. Rien n’en a été importé. Demandez une autre période, et regardez dans votre compte si l’enregistrement et la collecte sont activés.</translation>
    </message>
    <message>
        <source>{file} is an error message where measures should be: the program that asked for them got none. Nothing was imported from it. Have it ask again later.</source>
        <translation>{file} est un message d’erreur à la place de mesures&#xa0;: le programme qui les a demandées n’en a pas reçu. Rien n’en a été importé. Refaites la demande plus tard.</translation>
    </message>
    <message>
        <source>{file} is an answer of an old Data Connect (version 3), which numbers its values and says no time. Persienne can&apos;t tell when they were, so nothing was imported from it. The same measures can be downloaded from your Enedis account.</source>
        <translation>{file} est une réponse d’un ancien Data Connect (version 3), qui numérote ses valeurs sans dire l’heure. Persienne ne peut pas les dater&#xa0;: rien n’en a été importé. Les mêmes mesures se téléchargent depuis votre compte Enedis.</translation>
    </message>
    <message>
        <source>{file} is what Enedis gives to companies (SGE, XML), and holds no detailed measures. Nothing was imported from it. The same measures can be downloaded from your Enedis account.</source>
        <translation>{file} est ce qu’Enedis donne aux entreprises (SGE, XML), et ne contient pas de mesures détaillées. Rien n’en a été importé. Les mêmes mesures se téléchargent depuis votre compte Enedis.</translation>
    </message>
    <message>
        <source>{file} comes from your EDF account. Persienne reads EDF&apos;s half-hours, days, months, indexes and highest powers by the titles of their columns, and those of this file are others, so nothing was imported from it. Download it again from your account, or import the same days from your Enedis account.</source>
        <translation>{file} vient de votre espace client EDF. Persienne reconnaît les demi-heures, les jours, les mois, les index et les puissances maximales d’EDF aux titres de leurs colonnes, et ceux de ce fichier sont différents&#xa0;: rien n’en a été importé. Téléchargez-le de nouveau depuis votre espace client, ou importez les mêmes jours depuis votre espace Enedis.</translation>
    </message>
    <message>
        <source>{file} is empty: its download failed, or the site had nothing to give. Download it again.</source>
        <translation>{file} est vide&#xa0;: son téléchargement a échoué, ou le site n’avait rien à donner. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} holds nothing but zeros: it was not downloaded whole. Download it again.</source>
        <translation>{file} ne contient que des zéros&#xa0;: il n’a pas été téléchargé en entier. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is a PDF document. Persienne reads measures from tables, and not from pages, so nothing was imported from it. Where you found it the same is often offered as CSV or XLSX.</source>
        <translation>{file} est un document PDF. Persienne lit les mesures dans des tableaux, pas dans des pages&#xa0;: rien n’en a été importé. Là où vous l’avez trouvé, les mêmes mesures sont souvent proposées en CSV ou XLSX.</translation>
    </message>
    <message>
        <source>{file} is a picture. Persienne reads measures from tables, so nothing was imported from it. Choose the CSV or XLSX file of the same measures.</source>
        <translation>{file} est une image. Persienne lit les mesures dans des tableaux&#xa0;: rien n’en a été importé. Choisissez le fichier CSV ou XLSX des mêmes mesures.</translation>
    </message>
    <message>
        <source>{file} is a web page without a table of measures: the session was probably over when it was downloaded. Nothing was imported from it. Log in again, and download it again.</source>
        <translation>{file} est une page web sans tableau de mesures&#xa0;: la session avait sans doute expiré au moment du téléchargement. Rien n’en a été importé. Reconnectez-vous, et téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>{file} is a ZIP archive inside another one, and is not opened there. Unpack the outer one, and import the inner one alone.</source>
        <translation>{file} est une archive ZIP dans une autre, et n’y est pas ouverte. Extrayez-la de la première, et importez-la seule.</translation>
    </message>
    <message>
        <source>{file} is a ZIP archive without a file in it: its download failed. Download it again.</source>
        <translation>{file} est une archive ZIP qui ne contient aucun fichier&#xa0;: son téléchargement a échoué. Téléchargez-la à nouveau.</translation>
    </message>
    <message>
        <source>{file} is under a password, and can&apos;t be read. Unpack the archive with the password, and import what was in it.</source>
        <translation>{file} est protégé par un mot de passe, et ne peut pas être lu. Extrayez l’archive avec le mot de passe, et importez ce qu’elle contenait.</translation>
    </message>
    <message>
        <source>{file} is an old Excel workbook (XLS), or one under a password, and can&apos;t be read. Open it in a spreadsheet, save it as XLSX without a password, and import that.</source>
        <translation>{file} est un ancien classeur Excel (XLS), ou un classeur protégé par un mot de passe, et ne peut pas être lu. Ouvrez-le dans un tableur, enregistrez-le en XLSX sans mot de passe, et importez cette copie.</translation>
    </message>
    <message>
        <source>{file} is a compressed file, which Persienne does not open. Unpack it, and import what was in it.</source>
        <translation>{file} est un fichier compressé, que Persienne n’ouvre pas. Décompressez-le, et importez ce qu’il contenait.</translation>
    </message>
    <message>
        <source>{file} is a 7z archive, which Persienne does not open. Unpack it, and import what was in it.</source>
        <translation>{file} est une archive 7z, que Persienne n’ouvre pas. Extrayez-la, et importez ce qu’elle contenait.</translation>
    </message>
    <message>
        <source>{file} is a RAR archive, which Persienne does not open. Unpack it, and import what was in it.</source>
        <translation>{file} est une archive RAR, que Persienne n’ouvre pas. Extrayez-la, et importez ce qu’elle contenait.</translation>
    </message>
    <message>
        <source>{file} holds several exports in one, which would be mixed up. Nothing was imported from it. Import each of them as the file that was downloaded.</source>
        <translation>{file} contient plusieurs exports réunis, qui se mélangeraient. Rien n’en a été importé. Importez chacun d’eux tel qu’il a été téléchargé.</translation>
    </message>
    <message>
        <source>{file} holds recordings of several meters, one behind the other. Nothing was imported from it. Save that of each meter to a file of its own.</source>
        <translation>{file} contient les enregistrements de plusieurs compteurs, l’un après l’autre. Rien n’en a été importé. Enregistrez celui de chaque compteur dans un fichier à part.</translation>
    </message>
    <message>
        <source>{file} holds the measures of so many meters that it is no household&apos;s file. Nothing was imported from it. Open it in a spreadsheet, and save a copy with the rows of your own meters alone.</source>
        <translation>{file} contient les mesures de tant de compteurs qu’il ne peut être celui d’un foyer. Rien n’en a été importé. Ouvrez-le dans un tableur, et enregistrez une copie qui ne contient que les lignes de vos propres compteurs.</translation>
    </message>
    <message>
        <source>{file} is a Green Button file that does not say that its values are electricity in watt-hours, or gas in a unit of energy or of volume. Nothing was imported from it.</source>
        <translation>{file} est un fichier Green Button qui ne dit pas que ses valeurs sont de l’électricité en wattheures, ou du gaz dans une unité d’énergie ou de volume. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{file} is a Green Button file that does not say the unit of its values, so that nobody can tell what they are. Nothing was imported from it.</source>
        <translation>{file} est un fichier Green Button qui ne dit pas l’unité de ses valeurs&#xa0;: personne ne peut savoir ce qu’elles sont. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{file} is a Green Button file of several meters, or of several series of one meter. Persienne can&apos;t tell them apart, so nothing was imported from it. Export them one by one.</source>
        <translation>{file} est un fichier Green Button de plusieurs compteurs, ou de plusieurs séries d’un même compteur. Persienne ne peut pas les distinguer&#xa0;: rien n’en a été importé. Exportez-les un par un.</translation>
    </message>
    <message>
        <source>{file} comes from Home Assistant and has not the columns that Persienne reads: those of exported statistics (statistic_id, unit, start, sum), or of a sensor&apos;s history. Nothing was imported from it.</source>
        <translation>{file} vient de Home Assistant et n’a pas les colonnes que lit Persienne&#xa0;: celles des statistiques exportées (statistic_id, unit, start, sum) ou de l’historique d’un capteur. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{file} holds several energy sensors of Home Assistant. Persienne can&apos;t tell which one measures your home, so nothing was imported from it. Export that one alone.</source>
        <translation>{file} contient plusieurs capteurs d’énergie de Home Assistant. Persienne ne peut pas savoir lequel mesure votre logement&#xa0;: rien n’en a été importé. Exportez celui-là seul.</translation>
    </message>
    <message>
        <source>{file} comes from Home Assistant and holds no sensor that counts energy in Wh, kWh or MWh. Nothing was imported from it.</source>
        <translation>{file} vient de Home Assistant et ne contient aucun capteur qui compte une énergie en Wh, kWh ou MWh. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{file} is what Persienne exported for Home Assistant, and says less than was stored. Nothing was imported from it. Persienne&apos;s own table (CSV) brings values back whole.</source>
        <translation>{file} est ce que Persienne a exporté pour Home Assistant et en dit moins que ce qui était enregistré. Rien n’en a été importé. La table de Persienne (CSV) rend les valeurs entières.</translation>
    </message>
    <message>
        <source>{file} comes from a Dutch or Belgian meter (DSMR, P1 port). Persienne reads the hours and days that DSMR-reader exports, and not this, so nothing was imported from it. Export the hours or the days from DSMR-reader, and import that file.</source>
        <translation>{file} vient d’un compteur néerlandais ou belge (DSMR, port P1). Persienne lit les heures et les jours qu’exporte DSMR-reader, mais pas ceci&#xa0;: rien n’en a été importé. Exportez les heures ou les jours depuis DSMR-reader, puis importez ce fichier.</translation>
    </message>
    <message>
        <source>{file} looks like a recording of a meter&apos;s own serial output (TIC), but none of it can be read: a program has changed it, or the line was bad. Nothing was imported from it. Persienne reads the bytes as they come from the port.</source>
        <translation>{file} ressemble à un enregistrement de la sortie série d’un compteur (TIC), mais rien n’y est lisible&#xa0;: un programme l’a transformé, ou la ligne était mauvaise. Rien n’en a été importé. Persienne lit les octets tels qu’ils sortent du port.</translation>
    </message>
</context>
<context>
    <name>NeededDialog</name>
    <message>
        <source>Give just what is needed</source>
        <translation>Donner le juste nécessaire</translation>
    </message>
    <message>
        <source>Whoever compares offers needs no curve: one sum for each price and month gives the same bill to the cent. When you get up, when you are away and what runs can&apos;t be read in it.</source>
        <translation>Pour comparer des offres, pas besoin de courbe&#xa0;: une somme par prix et par mois donne la même facture au centime près. Vos heures de lever, vos absences et vos appareils ne s’y lisent pas.</translation>
    </message>
    <message>
        <source>Whoever gets the file can read it: it is under no key, and Persienne can&apos;t erase it. The register notes what was exported, when and where to.</source>
        <translation>Quiconque obtient le fichier peut le lire&#xa0;: aucune clé ne le protège, et Persienne ne peut pas l’effacer. Le registre note ce qui a été exporté, quand et où.</translation>
    </message>
    <message>
        <source>Sums for your contract, and for</source>
        <translation>Sommes pour votre contrat, et pour</translation>
    </message>
    <message>
        <source>With the meter&apos;s whole number</source>
        <translation>Avec le numéro entier du compteur</translation>
    </message>
    <message>
        <source>Otherwise its last four digits.</source>
        <translation>Sinon, ses quatre derniers chiffres.</translation>
    </message>
    <message>
        <source>Choose where…</source>
        <translation>Choisir où…</translation>
    </message>
    <message>
        <source>Lines: %1. Their bill was compared with yours: it is the same.</source>
        <translation>Lignes&#xa0;: %1. Leur facture a été comparée à la vôtre&#xa0;: c’est la même.</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>Calcul en cours…</translation>
    </message>
</context>
<context>
    <name>NeededLever</name>
    <message>
        <source>persienne-example-</source>
        <comment>the beginning of a file&apos;s name</comment>
        <translation>persienne-exemple-</translation>
    </message>
    <message>
        <source>Export to</source>
        <translation>Exporter vers</translation>
    </message>
    <message>
        <source>Just what is needed (*.csv)</source>
        <translation>Le juste nécessaire (*.csv)</translation>
    </message>
    <message>
        <source>Exported: anyone can read this file</source>
        <translation>Exporté&#xa0;: ce fichier est lisible par quiconque</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>Persienne can send nothing: the kernel of this computer refuses it.</source>
        <translation>Persienne ne peut rien envoyer&#xa0;: le noyau de cet ordinateur le refuse.</translation>
    </message>
    <message>
        <source>The helper that opens the links you click stands outside, and sees nothing of your household. With programs of this computer Persienne goes on talking: the screen, the keyring.</source>
        <translation>L’assistant qui ouvre les liens sur lesquels vous cliquez est en dehors, et ne voit rien de votre foyer. Persienne parle encore à des programmes de cet ordinateur&#xa0;: l’écran, le trousseau.</translation>
    </message>
    <message>
        <source>No barrier of the kernel here.</source>
        <translation>Aucune barrière du noyau ici.</translation>
    </message>
    <message>
        <source>No code of Persienne opens a connection, and Python refuses it any. A library in another language could open one all the same.</source>
        <translation>Aucun code de Persienne n’ouvre de connexion, et Python les lui refuse toutes. Une bibliothèque écrite dans un autre langage pourrait tout de même en ouvrir une.</translation>
    </message>
    <message>
        <source>No code of Persienne opens a connection. Nothing else prevents it.</source>
        <translation>Aucun code de Persienne n’ouvre de connexion. Rien d’autre ne l’empêche.</translation>
    </message>
</context>
<context>
    <name>NewBody</name>
    <message>
        <source>as the account writes it</source>
        <translation>tel que le compte l’écrit</translation>
    </message>
    <message>
        <source>Who receives the data</source>
        <translation>Qui reçoit les données</translation>
    </message>
    <message>
        <source>By the day</source>
        <translation>Par jour</translation>
    </message>
    <message>
        <source>By the half-hour</source>
        <translation>À la demi-heure</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>Company or app</source>
        <translation>Société ou application</translation>
    </message>
    <message>
        <source>AI assistant or agent (MCP)</source>
        <translation>Assistant IA ou agent (MCP)</translation>
    </message>
    <message>
        <source>Gateway</source>
        <translation>Passerelle</translation>
    </message>
    <message>
        <source>Which kind of organisation</source>
        <translation>Quel genre d’organisme</translation>
    </message>
    <message>
        <source>In the cloud</source>
        <translation>Sur ses serveurs (cloud)</translation>
    </message>
    <message>
        <source>On my machine alone</source>
        <translation>Sur ma seule machine</translation>
    </message>
    <message>
        <source>Where it works on what it reads</source>
        <translation>Où il traite ce qu’il lit</translation>
    </message>
    <message>
        <source>It keeps a copy</source>
        <translation>Il garde une copie</translation>
    </message>
    <message>
        <source>It says that it keeps nothing</source>
        <translation>Il dit ne rien conserver</translation>
    </message>
    <message>
        <source>Whether it keeps what it reads</source>
        <translation>S’il conserve ce qu’il lit</translation>
    </message>
    <message>
        <source>What it receives</source>
        <translation>Ce qu’il reçoit</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi faire</translation>
    </message>
    <message>
        <source>What for: not known</source>
        <translation>Pour quoi faire&#xa0;: inconnu</translation>
    </message>
    <message>
        <source>Since (roughly)</source>
        <translation>Depuis (à peu près)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>It has a last day</source>
        <translation>Il y a une fin</translation>
    </message>
    <message>
        <source>I allowed it</source>
        <translation>Je l’ai accordé</translation>
    </message>
    <message>
        <source>I do not remember it</source>
        <translation>Je ne m’en souviens pas</translation>
    </message>
    <message>
        <source>Who allowed it</source>
        <translation>Qui l’a accordé</translation>
    </message>
</context>
<context>
    <name>NewLettersView</name>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Keep as a draft</source>
        <translation>Garder en brouillon</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Give up</source>
        <translation>Abandonner</translation>
    </message>
    <message>
        <source>Question %1 of %2</source>
        <translation>Question %1 sur %2</translation>
    </message>
    <message>
        <source>Four questions answered</source>
        <translation>Quatre réponses données</translation>
    </message>
    <message>
        <source>Save the PDF</source>
        <translation>Enregistrer le PDF</translation>
    </message>
    <message numerus="yes">
        <source>Save %n PDF(s)</source>
        <translation>
            <numerusform>Enregistrer %n PDF</numerusform>
            <numerusform>Enregistrer %n PDF</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NewPassphrase</name>
    <message>
        <source>Passphrase, 8 characters or more</source>
        <translation>Phrase de passe, 8 caractères ou plus</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même, une seconde fois</translation>
    </message>
    <message>
        <source>A passphrase needs at least 8 characters.</source>
        <translation>Une phrase de passe a besoin d’au moins 8 caractères.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases de passe diffèrent.</translation>
    </message>
    <message>
        <source>It begins or ends with a blank, which nobody sees. Leave the blank out.</source>
        <translation>Elle commence ou finit par une espace, que personne ne voit. Retirez-la.</translation>
    </message>
    <message>
        <source>It is easy to guess for whoever has the file. Choose another one, or confirm once more to use it.</source>
        <translation>Elle est facile à deviner pour qui détient le fichier. Choisissez-en une autre, ou confirmez encore une fois pour l’utiliser.</translation>
    </message>
</context>
<context>
    <name>NotPricedPanel</name>
    <message>
        <source>Say my contract…</source>
        <translation>Indiquer mon contrat…</translation>
    </message>
    <message>
        <source>What this energy costs takes your contract to tell.</source>
        <translation>Pour dire ce que coûte cette énergie, il faut votre contrat.</translation>
    </message>
    <message>
        <source>What goes into the grid is not priced: its history is in kWh.</source>
        <translation>Ce qui part vers le réseau n’a pas de prix ici&#xa0;: son historique est en kWh.</translation>
    </message>
    <message>
        <source>Nothing is stored that could be priced.</source>
        <translation>Rien n’est conservé dont le coût puisse être calculé.</translation>
    </message>
</context>
<context>
    <name>NoteDayDialog</name>
    <message>
        <source>Note a day</source>
        <translation>Annoter un jour</translation>
    </message>
    <message>
        <source>Change a note</source>
        <translation>Modifier une note</translation>
    </message>
    <message>
        <source>Your own words, kept in your encrypted file and shown beside your measures. They change no figure; the mirror and the letters never read them.</source>
        <translation>Vos propres mots, gardés dans votre fichier chiffré et montrés à côté de vos mesures. Ils ne changent aucun chiffre&#x202f;; le miroir et les lettres ne les lisent jamais.</translation>
    </message>
    <message>
        <source>What there was</source>
        <translation>Ce qu’il y a eu</translation>
    </message>
    <message>
        <source>power cut, extra heater, holidays</source>
        <translation>coupure, chauffage d’appoint, vacances</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Annoter</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
</context>
<context>
    <name>NoteWords</name>
    <message>
        <source>Note: %1</source>
        <translation>Note&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more note(s)</source>
        <translation>
            <numerusform>et %n autre note</numerusform>
            <numerusform>et %n autres notes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s) on these days.</source>
        <translation>
            <numerusform>%n note sur ces jours.</numerusform>
            <numerusform>%n notes sur ces jours.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more note(s) on these days.</source>
        <translation>
            <numerusform>%n autre note sur ces jours.</numerusform>
            <numerusform>%n autres notes sur ces jours.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>the days of a note, its words</comment>
        <translation>%1&#xa0;: %2</translation>
    </message>
</context>
<context>
    <name>Notes</name>
    <message>
        <source>Note this day…</source>
        <translation>Annoter ce jour…</translation>
    </message>
    <message>
        <source>Note a day…</source>
        <translation>Annoter un jour…</translation>
    </message>
</context>
<context>
    <name>NotesCard</name>
    <message>
        <source>Notes</source>
        <translation>Notes</translation>
    </message>
    <message>
        <source>All notes…</source>
        <translation>Toutes les notes…</translation>
    </message>
    <message>
        <source>No note on these days.</source>
        <translation>Aucune note sur ces jours.</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the note of %1</source>
        <translation>Modifier la note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the note of %1</source>
        <translation>Supprimer la note&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>NotesDialog</name>
    <message>
        <source>Your notes on days</source>
        <translation>Vos notes</translation>
    </message>
    <message>
        <source>There is none yet.</source>
        <translation>Il n’y en a pas encore.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Montrer</translation>
    </message>
    <message>
        <source>Show %1 in History</source>
        <translation>Montrer dans l’historique&#xa0;: %1</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the note of %1</source>
        <translation>Modifier la note&#xa0;: %1</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the note of %1</source>
        <translation>Supprimer la note&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>NotesLever</name>
    <message>
        <source>Deleting the note in {seconds} s: %1</source>
        <translation>Suppression de la note dans {seconds} s&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Notices</name>
    <message>
        <source>Example data: an invented home, forgotten when the window closes</source>
        <translation>Données d’exemple&#xa0;: un foyer inventé, oublié dès que la fenêtre se ferme</translation>
    </message>
    <message>
        <source>Begin with my own data</source>
        <translation>Commencer avec mes données</translation>
    </message>
    <message>
        <source>No recovery sheet yet: whoever loses the key loses the household</source>
        <translation>Pas encore de feuille de secours&#xa0;: qui perd la clé perd le foyer</translation>
    </message>
    <message>
        <source>Make it now</source>
        <translation>La faire maintenant</translation>
    </message>
</context>
<context>
    <name>NotingDialog</name>
    <message>
        <source>Note a change: %1</source>
        <translation>Noter un changement&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note it anew: %1</source>
        <translation>Noter de nouveau&#xa0;: %1</translation>
    </message>
    <message>
        <source>The wrong entry stays in the register, and counts no more.</source>
        <translation>La ligne erronée reste dans le registre, et ne compte plus.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Step of the data</source>
        <translation>Pas des données</translation>
    </message>
    <message>
        <source>Step: as before</source>
        <translation>Pas&#xa0;: comme avant</translation>
    </message>
    <message>
        <source>It has a last day</source>
        <translation>Il y a une fin</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>A note (may stay empty)</source>
        <translation>Une note (peut rester vide)</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>I saw it on in the account</source>
        <translation>Je l’ai vu actif dans le compte</translation>
    </message>
    <message>
        <source>At a later look; it says nothing about why.</source>
        <translation>Lors d’un nouveau coup d’œil&#x202f;; cela ne dit pas pourquoi.</translation>
    </message>
    <message>
        <source>What passes has changed</source>
        <translation>Ce qui passe a changé</translation>
    </message>
    <message>
        <source>Another last day, or half-hours in place of hours.</source>
        <translation>Un autre dernier jour, ou des demi-heures au lieu des heures.</translation>
    </message>
    <message>
        <source>The proof is lost</source>
        <translation>La preuve est perdue</translation>
    </message>
    <message>
        <source>There was one, and it can&apos;t be found.</source>
        <translation>Il y en avait une, elle est introuvable.</translation>
    </message>
    <message>
        <source>I contest it</source>
        <translation>Je le conteste</translation>
    </message>
    <message>
        <source>Somebody says that I allowed it; I do not think so.</source>
        <translation>On me dit que je l’ai accordé&#x202f;; je ne le crois pas.</translation>
    </message>
    <message>
        <source>It is off: I object to it</source>
        <translation>C’est désactivé&#xa0;: je m’y oppose</translation>
    </message>
    <message>
        <source>The recording in the meter was stopped.</source>
        <translation>L’enregistrement dans le compteur a été arrêté.</translation>
    </message>
    <message>
        <source>I renewed it</source>
        <translation>Je l’ai renouvelé</translation>
    </message>
    <message>
        <source>The same sharing, for another while.</source>
        <translation>Le même partage, pour un temps de plus.</translation>
    </message>
    <message>
        <source>I allowed it again</source>
        <translation>Je l’ai accordé de nouveau</translation>
    </message>
    <message>
        <source>It had ended, or was unexplained; now I know.</source>
        <translation>C’était fini, ou inexpliqué&#x202f;; maintenant je sais.</translation>
    </message>
</context>
<context>
    <name>OfferRowFields</name>
    <message>
        <source>Night</source>
        <translation>Nuit</translation>
    </message>
    <message>
        <source>Name of this price</source>
        <translation>Nom de ce prix</translation>
    </message>
    <message>
        <source>A kWh in euros</source>
        <translation>Le&#xa0;kWh en euros</translation>
    </message>
    <message>
        <source>At which hours</source>
        <translation>À quelles heures</translation>
    </message>
    <message>
        <source>whole days</source>
        <translation>jours entiers</translation>
    </message>
    <message>
        <source>Which ones</source>
        <translation>Lesquels</translation>
    </message>
    <message>
        <source>Wednesday, Saturday, public holidays</source>
        <translation>mercredi, samedi, jours fériés</translation>
    </message>
    <message>
        <source>On which days</source>
        <translation>Quels jours</translation>
    </message>
    <message>
        <source>every day</source>
        <translation>tous les jours</translation>
    </message>
    <message>
        <source>Monday to Friday</source>
        <translation>du lundi au vendredi</translation>
    </message>
    <message>
        <source>at the week-end</source>
        <translation>le week-end</translation>
    </message>
    <message>
        <source>week-end and public holidays</source>
        <translation>week-end et jours fériés</translation>
    </message>
    <message>
        <source>days that I name</source>
        <translation>des jours que je nomme</translation>
    </message>
    <message>
        <source>Remove this row</source>
        <translation>Retirer cette ligne</translation>
    </message>
</context>
<context>
    <name>OfferTable</name>
    <message>
        <source>One row for each price. From the top, the first row whose hours and days fit gives the price. Leave the hours empty for whole days; a row without hours on every day is the price of all the rest.</source>
        <translation>Une ligne pour chaque prix. De haut en bas, la première ligne dont les heures et les jours conviennent donne le prix. Laissez les heures vides pour des jours entiers&#x202f;; une ligne sans heures, tous les jours, est le prix de tout le reste.</translation>
    </message>
    <message>
        <source>Add a row</source>
        <translation>Ajouter une ligne</translation>
    </message>
    <message>
        <source>public holidays</source>
        <translation>jours fériés</translation>
    </message>
</context>
<context>
    <name>OlderDialog</name>
    <message>
        <source>These files reach further back than you keep</source>
        <translation>Ces fichiers remontent plus loin que ce que vous gardez</translation>
    </message>
    <message numerus="yes">
        <source>%n month(s) of the half-hours in them are older than what this household keeps.</source>
        <translation>
            <numerusform>%n mois de leurs demi-heures dépasse la durée choisie pour ce foyer.</numerusform>
            <numerusform>%n mois de leurs demi-heures dépassent la durée choisie pour ce foyer.</numerusform>
        </translation>
    </message>
    <message>
        <source>What becomes of what is older?</source>
        <translation>Que devient ce qui est plus ancien&#x202f;?</translation>
    </message>
    <message>
        <source>Keep all</source>
        <translation>Tout garder</translation>
    </message>
    <message>
        <source>The half-hours of these files stay until you close the shutter or erase them.</source>
        <translation>Les demi-heures de ces fichiers restent jusqu’à ce que vous fermiez la persienne ou les effaciez.</translation>
    </message>
    <message>
        <source>Reduce to totals what is older</source>
        <translation>Réduire en totaux ce qui dépasse</translation>
    </message>
    <message>
        <source>One total a day, exact to the Wh; the hours of these days are not stored, and without your contract peak and off-peak hours are not told apart.</source>
        <translation>Un total par jour, exact au Wh près&#x202f;; les heures de ces jours ne sont pas enregistrées et, sans votre contrat, heures pleines et heures creuses ne sont pas distinguées.</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Ne rien importer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>OlderKeptDialog</name>
    <message>
        <source>Older than you keep</source>
        <translation>Plus ancien que ce que vous gardez</translation>
    </message>
    <message>
        <source>When they were imported, these half-hours were to stay whatever the retention is. They can become one total a day, exact to the Wh; their hours are then gone for good.</source>
        <translation>À leur import, ces demi-heures devaient rester quelle que soit la durée choisie. Elles peuvent devenir un total par jour, exact au Wh&#x202f;; leurs heures sont alors perdues pour de bon.</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Les garder</translation>
    </message>
    <message>
        <source>Reduce them to totals</source>
        <translation>Les réduire en totaux</translation>
    </message>
</context>
<context>
    <name>OpenCard</name>
    <message>
        <source>Something else…</source>
        <translation>Autre chose…</translation>
    </message>
</context>
<context>
    <name>OperatorChoice</name>
    <message>
        <source>Your grid operator</source>
        <translation>Votre gestionnaire de réseau</translation>
    </message>
</context>
<context>
    <name>OperatorWords</name>
    <message>
        <source>In your online account at %1, look for the load curve: its recording in the meter and its collection are two different things. What they are called there is not known here.</source>
        <translation>Dans votre espace en ligne chez %1, cherchez la courbe de charge&#xa0;: son enregistrement dans le compteur et sa collecte sont deux choses différentes. Persienne ne connaît pas les noms qu’elles y portent.</translation>
    </message>
    <message>
        <source>In your %1 account, open « %2 ». Two switches stand at its foot: they are two different things.</source>
        <translation>Dans votre compte %1, ouvrez «&#xa0;%2&#xa0;». Tout en bas, deux interrupteurs&#xa0;: ce sont deux choses différentes.</translation>
    </message>
    <message>
        <source>Without such a switch there, a letter asks for the same (Code de l&apos;énergie, D. 341-24).</source>
        <translation>S’il n’y a pas d’interrupteur, une lettre demande la même chose (code de l’énergie, art. D. 341-24).</translation>
    </message>
    <message>
        <source>I have switched off %1</source>
        <translation>J’ai désactivé %1</translation>
    </message>
    <message>
        <source>I have switched off the recording in the meter</source>
        <translation>J’ai désactivé l’enregistrement dans le compteur</translation>
    </message>
    <message>
        <source>I have switched off the collection at %1</source>
        <translation>J’ai désactivé la collecte chez %1</translation>
    </message>
    <message>
        <source>In the same account of the operator, « %2 » lists the third parties. Look also at the applications that you use: some read your data through them.</source>
        <translation>Dans le même compte du gestionnaire, «&#xa0;%2&#xa0;» donne la liste des tiers. Pensez aussi aux applications que vous utilisez&#xa0;: certaines lisent vos données par leur intermédiaire.</translation>
    </message>
    <message>
        <source>In the same account at %1, look for the third parties that may read your data. Look also at the applications that you use: some read your data through them.</source>
        <translation>Dans le même espace en ligne chez %1, cherchez les tiers qui peuvent lire vos données. Pensez aussi aux applications que vous utilisez&#xa0;: certaines lisent vos données par leur intermédiaire.</translation>
    </message>
    <message>
        <source>In your %1 account, page « %2 », at its foot.</source>
        <translation>Dans votre compte %1, page «&#xa0;%2&#xa0;», tout en bas.</translation>
    </message>
    <message>
        <source>In your online account at %1, where it speaks of the load curve.</source>
        <translation>Dans votre espace en ligne chez %1, à la rubrique de la courbe de charge.</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>%1: where does %2 come from?</source>
        <translation>%1&#xa0;: d’où viennent ces %2&#xa0;?</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>OriginWords</name>
    <message>
        <source>Days</source>
        <translation>Jours</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), each the 365th part of a year, of a leap year the 366th</source>
        <translation>
            <numerusform>%n jour&#xa0;: 1/365 de l’année, 1/366 d’une année bissextile</numerusform>
            <numerusform>%n jours, chacun 1/365 de l’année, 1/366 d’une année bissextile</numerusform>
        </translation>
    </message>
    <message>
        <source>Counted</source>
        <translation>Compté</translation>
    </message>
    <message>
        <source>Measured by</source>
        <translation>Mesuré par</translation>
    </message>
    <message>
        <source>The curve, each half-hour at the price of its hour</source>
        <translation>La courbe, chaque demi-heure au prix de son heure</translation>
    </message>
    <message>
        <source>What the meter counts as injected</source>
        <translation>Ce que le compteur compte comme injecté</translation>
    </message>
    <message>
        <source>On the lines before taxes, and on the contribution or the excise</source>
        <translation>Sur les lignes hors taxes, la contribution et l’accise comprises</translation>
    </message>
    <message>
        <source>The kWh of the operator; where there are none, the volume at the kWh a m³ of your contract</source>
        <translation>Les kWh du gestionnaire&#x202f;; là où il n’y en a pas, le volume, aux kWh par m³ de votre contrat</translation>
    </message>
    <message numerus="yes">
        <source>the meter&apos;s own registers (%n day(s))</source>
        <translation>
            <numerusform>les index du compteur par poste (%n jour)</numerusform>
            <numerusform>les index du compteur par poste (%n jours)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the curve (%n day(s))</source>
        <translation>
            <numerusform>la courbe (%n jour)</numerusform>
            <numerusform>la courbe (%n jours)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the total of each day (%n day(s))</source>
        <translation>
            <numerusform>le total de chaque jour (%n jour)</numerusform>
            <numerusform>le total de chaque jour (%n jours)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>totals over several days (%n day(s))</source>
        <translation>
            <numerusform>des totaux sur plusieurs jours (%n jour)</numerusform>
            <numerusform>des totaux sur plusieurs jours (%n jours)</numerusform>
        </translation>
    </message>
    <message>
        <source>what the meter itself told</source>
        <translation>ce que le compteur a dit lui-même</translation>
    </message>
    <message>
        <source>a calendar that came by a file</source>
        <translation>un calendrier apporté par fichier</translation>
    </message>
    <message>
        <source>RTE’s Tempo calendar, as of %1</source>
        <translation>le calendrier Tempo de RTE, au %1</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Couleurs</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s), as parts of months from the contract’s first day, each a twelfth</source>
        <translation>
            <numerusform>%n jour, en parts des mois comptés du premier jour du contrat, un douzième chacun</numerusform>
            <numerusform>%n jours, en parts des mois comptés du premier jour du contrat, un douzième chacun</numerusform>
        </translation>
    </message>
    <message>
        <source>before taxes</source>
        <translation>hors taxes</translation>
    </message>
    <message>
        <source>with all taxes</source>
        <translation>toutes taxes comprises</translation>
    </message>
    <message>
        <source>The hourly prices of your files, and what your contract adds to each kWh</source>
        <translation>Les prix horaires de vos fichiers, et ce que votre contrat ajoute à chaque kWh</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En vigueur</translation>
    </message>
    <message>
        <source>%1 a month</source>
        <translation>%1 par mois</translation>
    </message>
    <message>
        <source>%1 a year</source>
        <translation>%1 par an</translation>
    </message>
    <message>
        <source>%1 a kWh on average</source>
        <translation>%1/kWh en moyenne</translation>
    </message>
    <message>
        <source>%1 a kWh</source>
        <translation>%1/kWh</translation>
    </message>
    <message>
        <source>%1 a MWh</source>
        <translation>%1/MWh</translation>
    </message>
    <message>
        <source>%1 (read on %2)</source>
        <translation>%1 (lu le %2)</translation>
    </message>
    <message>
        <source>Prices by the hour</source>
        <translation>Prix heure par heure</translation>
    </message>
    <message>
        <source>No hourly prices are known</source>
        <translation>Aucun prix horaire n’est connu</translation>
    </message>
    <message>
        <source>No prices before taxes are known</source>
        <translation>Aucun prix HT n’est connu</translation>
    </message>
    <message>
        <source>No prices with taxes are known</source>
        <translation>Aucun prix TTC n’est connu</translation>
    </message>
    <message>
        <source>Prices known, without an end</source>
        <translation>Prix connus, sans date de fin</translation>
    </message>
    <message>
        <source>Taxes known up to %1.</source>
        <translation>Taxes connues jusqu’au %1.</translation>
    </message>
    <message>
        <source>before VAT</source>
        <translation>hors TVA</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Taux</translation>
    </message>
    <message>
        <source>Price</source>
        <translation>Prix</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>depuis le %1</translation>
    </message>
    <message>
        <source>your own contract</source>
        <translation>votre contrat</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>Source</translation>
    </message>
    <message>
        <source>Read on</source>
        <translation>Lu le</translation>
    </message>
    <message>
        <source>No prices are known</source>
        <translation>Aucun prix n’est connu</translation>
    </message>
    <message>
        <source>Prices known up to %1</source>
        <translation>Prix connus jusqu’au %1</translation>
    </message>
    <message>
        <source>Only prices with taxes are known of these days: they can’t be taken apart into taxes.</source>
        <translation>De ces jours, seuls des prix TTC sont connus&#xa0;: les taxes ne peuvent pas en être séparées.</translation>
    </message>
    <message>
        <source>None of this can be priced.</source>
        <translation>Rien de cela ne peut être chiffré.</translation>
    </message>
</context>
<context>
    <name>PaperPanel</name>
    <message>
        <source>Whole page</source>
        <translation>Page entière</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Largeur</translation>
    </message>
    <message>
        <source>How much of the page is seen</source>
        <translation>Ce que l’on voit de la page</translation>
    </message>
    <message>
        <source>French, which is sent, or English, to read</source>
        <translation>Français, qui est envoyé, ou anglais, pour lire</translation>
    </message>
    <message>
        <source>Reading version: only the French letter is sent</source>
        <translation>Version de lecture&#xa0;: seule la lettre en français est envoyée</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>Courriel</translation>
    </message>
    <message>
        <source>The letter as an e-mail, or as the text of an online form</source>
        <translation>La lettre en courriel, ou en texte pour un formulaire en ligne</translation>
    </message>
    <message>
        <source>Save the letter as PDF</source>
        <translation>Enregistrer la lettre en PDF</translation>
    </message>
    <message>
        <source>Save the letter for a word processor (ODT)</source>
        <translation>Enregistrer la lettre pour un traitement de texte (ODT)</translation>
    </message>
    <message>
        <source>The letter that is shown</source>
        <translation>La lettre affichée</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
</context>
<context>
    <name>PaperView</name>
    <message>
        <source>window</source>
        <translation>fenêtre</translation>
    </message>
    <message>
        <source>The page</source>
        <translation>La page</translation>
    </message>
</context>
<context>
    <name>PeakCard</name>
    <message>
        <source>VA: apparent power, that of the contract</source>
        <translation>VA&#xa0;: puissance apparente, celle du contrat</translation>
    </message>
    <message>
        <source>Highest power</source>
        <translation>Puissance la plus forte</translation>
    </message>
    <message>
        <source>Subscribed power</source>
        <translation>Puissance souscrite</translation>
    </message>
    <message>
        <source>%1 subscribed</source>
        <translation>%1 souscrits</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>of %1 subscribed</source>
        <translation>sur %1 souscrits</translation>
    </message>
</context>
<context>
    <name>PeriodBar</name>
    <message>
        <source>The period before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Période suivante</translation>
    </message>
</context>
<context>
    <name>PeriodCostWords</name>
    <message>
        <source>The total in euros includes the subscription, the bars do not.</source>
        <translation>Le total en euros comprend l’abonnement, les barres non.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PictureCard</name>
    <message>
        <source>Electricity</source>
        <translation>Électricité</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Which energy the picture is about</source>
        <translation>L’énergie que montre le dessin</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>half-hour, hour</source>
        <translation>demi-heure, heure</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>stop asked for</source>
        <translation>arrêt demandé</translation>
    </message>
    <message>
        <source>unexplained or expired</source>
        <translation>inexpliqué ou expiré</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>Who receives what of your home</source>
        <translation>Qui reçoit quoi de votre foyer</translation>
    </message>
</context>
<context>
    <name>PieceView</name>
    <message>
        <source>The piece of curve that shows it</source>
        <translation>Le morceau de courbe qui le montre</translation>
    </message>
</context>
<context>
    <name>PortChoicePage</name>
    <message>
        <source>The meter&apos;s port</source>
        <translation>La prise du compteur</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>in use now</source>
        <translation>utilisé actuellement</translation>
    </message>
    <message>
        <source>The meter speaks every second or two; recognising it takes up to ten seconds.</source>
        <translation>Le compteur parle toutes les une à deux secondes&#xa0;; le reconnaître prend dix secondes au plus.</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>À l’écoute…</translation>
    </message>
    <message>
        <source>Compare with the meter&apos;s own screen, then confirm.</source>
        <translation>Comparez avec l’écran du compteur, puis confirmez.</translation>
    </message>
    <message>
        <source>%1 right now</source>
        <translation>%1 en ce moment</translation>
    </message>
    <message>
        <source>standard</source>
        <translation>standard</translation>
    </message>
    <message>
        <source>historical</source>
        <translation>historique</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>ending in %1</source>
        <translation>se terminant par %1</translation>
    </message>
    <message>
        <source>Tariff option</source>
        <translation>Option tarifaire</translation>
    </message>
    <message>
        <source>Subscribed power</source>
        <translation>Puissance souscrite</translation>
    </message>
    <message>
        <source>Mode of the port</source>
        <translation>Mode de la prise</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Which port is the meter on?</source>
        <translation>Sur quel port est le compteur&#x202f;?</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Chercher à nouveau</translation>
    </message>
    <message>
        <source>There is no port on this computer. Plug in the meter&apos;s plug, then look again.</source>
        <translation>Cet ordinateur n’a aucun port. Branchez l’adaptateur du compteur, puis cherchez à nouveau.</translation>
    </message>
    <message>
        <source>Ports</source>
        <translation>Ports</translation>
    </message>
    <message>
        <source>Persienne opens no port but the one that you click, and only reads.</source>
        <translation>Persienne n’ouvre que le port que vous choisissez, et ne fait que lire.</translation>
    </message>
    <message>
        <source>A meter was found</source>
        <translation>Compteur trouvé</translation>
    </message>
    <message>
        <source>It is my meter</source>
        <translation>C’est mon compteur</translation>
    </message>
    <message>
        <source>Another port</source>
        <translation>Un autre port</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>The small plug at the meter shows here under the name that its maker gave it.</source>
        <translation>L’adaptateur branché au compteur apparaît ici sous le nom que son fabricant lui a donné.</translation>
    </message>
</context>
<context>
    <name>PortWords</name>
    <message>
        <source>one price all day</source>
        <translation>même prix toute la journée</translation>
    </message>
    <message>
        <source>peak and off-peak hours</source>
        <translation>heures pleines et heures creuses</translation>
    </message>
    <message>
        <source>This computer does not let you read the port</source>
        <translation>Cet ordinateur ne vous laisse pas lire le port</translation>
    </message>
    <message>
        <source>On Linux, join the group %1: sudo usermod -aG %1 $USER</source>
        <translation>Sous Linux, rejoignez le groupe %1&#xa0;: sudo usermod -aG %1 $USER</translation>
    </message>
    <message>
        <source>Log out and in again: the right is given at login.</source>
        <translation>Fermez votre session puis rouvrez-la&#xa0;: le droit est donné à l’ouverture.</translation>
    </message>
    <message>
        <source>Another program is reading this port</source>
        <translation>Un autre programme lit ce port</translation>
    </message>
    <message>
        <source>Close it (Home Assistant, a terminal, another reader), then try again.</source>
        <translation>Fermez-le (Home Assistant, un terminal, un autre lecteur), puis réessayez.</translation>
    </message>
    <message>
        <source>A port is read by one program at a time.</source>
        <translation>Un port n’est lu que par un programme à la fois.</translation>
    </message>
    <message>
        <source>The plug is no longer in this computer</source>
        <translation>L’adaptateur n’est plus branché à cet ordinateur</translation>
    </message>
    <message>
        <source>Plug it in again, at the same place if you can.</source>
        <translation>Rebranchez-le, si possible à la même place.</translation>
    </message>
    <message>
        <source>Then look for the ports again.</source>
        <translation>Puis cherchez les ports à nouveau.</translation>
    </message>
    <message>
        <source>Nothing was heard on this port</source>
        <translation>Rien n’a été entendu sur ce port</translation>
    </message>
    <message>
        <source>Check the two wires at the meter: on I1 and I2, in either order.</source>
        <translation>Vérifiez les deux fils au compteur&#xa0;: sur I1 et I2, dans un sens ou dans l’autre.</translation>
    </message>
    <message>
        <source>Push each wire until it holds: the terminals are springs.</source>
        <translation>Enfoncez chaque fil jusqu’à ce qu’il tienne&#xa0;: les bornes sont à ressort.</translation>
    </message>
    <message>
        <source>Is it the right port? Some ports belong to other devices.</source>
        <translation>Est-ce le bon port&#xa0;? Certains ports servent à d’autres appareils.</translation>
    </message>
    <message>
        <source>Something speaks on this port, but it is not a French meter</source>
        <translation>Quelque chose parle sur ce port, mais pas comme un compteur français</translation>
    </message>
    <message>
        <source>Check that the plug is made for the customer&apos;s port of the meter (TIC).</source>
        <translation>Vérifiez que l’adaptateur est fait pour la prise client du compteur (TIC).</translation>
    </message>
    <message>
        <source>The meter is heard, but badly</source>
        <translation>On entend le compteur, mais mal</translation>
    </message>
    <message>
        <source>Shorten the wires, and keep them away from the mains.</source>
        <translation>Raccourcissez les fils et éloignez-les du secteur.</translation>
    </message>
    <message>
        <source>Some plugs are too weak for a Linky: one with its own supply reads better.</source>
        <translation>Certains adaptateurs sont trop faibles pour un Linky&#xa0;: un modèle alimenté lit mieux.</translation>
    </message>
    <message>
        <source>The plug reads 8 bits where the meter says 7</source>
        <translation>L’adaptateur lit 8 bits au lieu de 7</translation>
    </message>
    <message>
        <source>The values are right, but an error on the line may go unseen.</source>
        <translation>Les valeurs sont justes, mais une erreur sur la ligne peut passer inaperçue.</translation>
    </message>
    <message>
        <source>Set the plug to 7 bits, even parity (7E1), if it has switches.</source>
        <translation>Réglez l’adaptateur sur 7 bits, parité paire (7E1), s’il a des interrupteurs.</translation>
    </message>
    <message>
        <source>This port can&apos;t be read</source>
        <translation>Ce port ne peut pas être lu</translation>
    </message>
    <message>
        <source>Try again, or choose another one.</source>
        <translation>Réessayez, ou choisissez-en un autre.</translation>
    </message>
</context>
<context>
    <name>PreviewCard</name>
    <message>
        <source>If the shutter were…</source>
        <translation>Si la persienne était…</translation>
    </message>
    <message>
        <source>This is a preview: your settings do not change. What a professional can read goes further.</source>
        <translation>Ceci est un aperçu&#xa0;: vos réglages ne changent pas. Ce qu’un professionnel peut lire va plus loin.</translation>
    </message>
    <message>
        <source>Go to your shutter…</source>
        <translation>Aller à votre persienne…</translation>
    </message>
</context>
<context>
    <name>PriceField</name>
    <message>
        <source>0.1940</source>
        <translation>0,1940</translation>
    </message>
    <message>
        <source>Write the price of a kWh in euros, as on the bill.</source>
        <translation>Indiquez le prix du&#xa0;kWh en euros, comme sur la facture.</translation>
    </message>
    <message>
        <source>No kWh costs that. Write its price in euros, as on the bill.</source>
        <translation>Aucun&#xa0;kWh ne coûte cela. Indiquez son prix en euros, comme sur la facture.</translation>
    </message>
    <message>
        <source>Did you mean %1 a kWh (%2 cents)?</source>
        <translation>Vouliez-vous dire %1 le&#xa0;kWh (%2 centimes)&#xa0;?</translation>
    </message>
    <message>
        <source>Yes, %1</source>
        <translation>Oui, %1</translation>
    </message>
</context>
<context>
    <name>PriceFields</name>
    <message>
        <source>With all taxes</source>
        <translation>Toutes taxes comprises</translation>
    </message>
    <message>
        <source>Before taxes</source>
        <translation>Hors taxes</translation>
    </message>
    <message>
        <source>Whether these prices hold taxes</source>
        <translation>Si ces prix comprennent les taxes</translation>
    </message>
    <message>
        <source>Such a bill stands on the page Costs under “Before taxes”, where each tax is a line.</source>
        <translation>Une telle facture se lit sur la page Coûts sous «&#xa0;HT&#xa0;», où chaque taxe a sa ligne.</translation>
    </message>
    <message>
        <source>Transport contribution (CTA) a year before VAT, where the bill tells it</source>
        <translation>Contribution d’acheminement (CTA) par an, hors TVA, si la facture la donne</translation>
    </message>
    <message>
        <source>39.24</source>
        <translation>39,24</translation>
    </message>
    <message>
        <source>A kWh in euros (%1)</source>
        <translation>Le&#xa0;kWh en euros (%1)</translation>
    </message>
    <message>
        <source>Write an amount in euros, or leave it empty.</source>
        <translation>Indiquez un montant en euros, ou laissez vide.</translation>
    </message>
</context>
<context>
    <name>PricesCard</name>
    <message>
        <source>Newer ones come by files that you save in your browser: the CRE&apos;s “Historique des tarifs réglementés de vente d&apos;électricité” (CSV, on data.gouv.fr), and RTE&apos;s Tempo calendar (JSON). So do hourly prices: a CSV whose first line names “start” and “EUR/MWh”, with hours as 24/11/2026 13:00.</source>
        <translation>Les suivants viennent de fichiers que vous enregistrez dans votre navigateur&#xa0;: «&#xa0;Historique des tarifs réglementés de vente d’électricité&#xa0;» de la CRE (CSV, sur data.gouv.fr) et le calendrier Tempo de RTE (JSON). Les prix horaires aussi&#xa0;: un CSV dont la première ligne nomme «&#xa0;start&#xa0;» et «&#xa0;EUR/MWh&#xa0;», avec des heures comme 24/11/2026 13:00.</translation>
    </message>
    <message>
        <source>Bring prices…</source>
        <translation>Apporter des prix…</translation>
    </message>
</context>
<context>
    <name>PricesDialog</name>
    <message>
        <source>What %1 says</source>
        <translation>Ce que dit %1</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Compare it with where you have it from.</source>
        <translation>Rien n’est encore gardé. Comparez avec la source du fichier.</translation>
    </message>
    <message>
        <source>Nothing in it is new: everything is known so already.</source>
        <translation>Rien de nouveau&#xa0;: tout y est déjà connu ainsi.</translation>
    </message>
    <message>
        <source>Further lines: %1</source>
        <translation>Autres lignes&#xa0;: %1</translation>
    </message>
    <message>
        <source>Keep nothing</source>
        <translation>Ne rien garder</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Keep them</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>PricesLever</name>
    <message>
        <source>Prices, hourly prices, Tempo calendar (*.csv *.json)</source>
        <translation>Prix, prix horaires, calendrier Tempo (*.csv *.json)</translation>
    </message>
    <message>
        <source>Prices, hourly prices or Tempo colours</source>
        <translation>Prix, prix horaires ou couleurs Tempo</translation>
    </message>
    <message>
        <source>None of your contracts takes hourly prices yet. Change yours and choose “A price for each hour (spot)”.</source>
        <translation>Aucun de vos contrats n’utilise encore des prix horaires. Changez le vôtre et choisissez «&#xa0;Un prix pour chaque heure (spot)&#xa0;».</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>Gardé</translation>
    </message>
    <message>
        <source>What it costs follows from now on.</source>
        <translation>Les coûts en tiennent compte dès maintenant.</translation>
    </message>
    <message>
        <source>Nothing of the file was kept</source>
        <translation>Rien du fichier n’a été gardé</translation>
    </message>
</context>
<context>
    <name>PrintingLever</name>
    <message>
        <source>Save the letter</source>
        <translation>Enregistrer la lettre</translation>
    </message>
    <message>
        <source>Where the letters go</source>
        <translation>Où vont les lettres</translation>
    </message>
    <message>
        <source>Kept as a draft</source>
        <translation>Gardé en brouillon</translation>
    </message>
    <message>
        <source>It waits here until you print it.</source>
        <translation>Il attend ici que vous l’imprimiez.</translation>
    </message>
    <message>
        <source>%1. Send it as you chose; then note it here.</source>
        <translation>%1. Envoyez-la comme vous l’avez choisi, puis notez-le ici.</translation>
    </message>
    <message>
        <source>%1. Print, sign and send; then note it here.</source>
        <translation>%1. Imprimez, signez, envoyez&#x202f;; puis notez-le ici.</translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s) saved</source>
        <translation>
            <numerusform>%n lettre enregistrée</numerusform>
            <numerusform>%n lettres enregistrées</numerusform>
        </translation>
    </message>
    <message>
        <source>mandate.pdf</source>
        <comment>the name of a file</comment>
        <translation>mandat.pdf</translation>
    </message>
    <message>
        <source>Save the mandate</source>
        <translation>Enregistrer le mandat</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
    <message>
        <source>Ready to be pasted.</source>
        <translation>Prêt à être collé.</translation>
    </message>
    <message>
        <source>Save the draft of an e-mail</source>
        <translation>Enregistrer le brouillon d’un courriel</translation>
    </message>
    <message>
        <source>Reading the proofs…</source>
        <translation>Lecture des preuves…</translation>
    </message>
    <message>
        <source>Save the file for the CNIL</source>
        <translation>Enregistrer le dossier pour la CNIL</translation>
    </message>
    <message>
        <source>Save the file for the mediator</source>
        <translation>Enregistrer le dossier pour le médiateur</translation>
    </message>
    <message>
        <source>Putting the file together…</source>
        <translation>Assemblage du dossier…</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>ProgressBanner</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>ProofRow</name>
    <message>
        <source>Save a copy of %1</source>
        <translation>Enregistrer une copie&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>Scans, pictures, e-mails (%1)</source>
        <translation>Scans, photos, courriels (%1)</translation>
    </message>
</context>
<context>
    <name>QFileDialog</name>
    <message>
        <source>&amp;Look in:</source>
        <translation>Voir &amp;dans&#xa0;:</translation>
    </message>
    <message>
        <source>Files of &amp;type:</source>
        <translation>Fichiers de &amp;type&#xa0;:</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>On</source>
        <translation>Activé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>I do not know</source>
        <translation>Je ne sais pas</translation>
    </message>
    <message>
        <source>I allowed it</source>
        <translation>Je l’ai accordé</translation>
    </message>
    <message>
        <source>I do not remember it</source>
        <translation>Je ne m’en souviens pas</translation>
    </message>
    <message>
        <source>Who allowed it</source>
        <translation>Qui l’a accordé</translation>
    </message>
    <message>
        <source>Since (roughly)</source>
        <translation>Depuis (à peu près)</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>It has a last day</source>
        <translation>Il y a une fin</translation>
    </message>
    <message>
        <source>Whose meter is it?</source>
        <translation>De quel compteur s’agit-il&#xa0;?</translation>
    </message>
    <message>
        <source>Lines that can&apos;t be explained</source>
        <translation>Des lignes qui ne s’expliquent pas</translation>
    </message>
    <message>
        <source>Powers that a home can hardly draw</source>
        <translation>Des puissances qu’un logement n’atteint guère</translation>
    </message>
    <message>
        <source>An index that rises too fast</source>
        <translation>Un index qui monte trop vite</translation>
    </message>
    <message>
        <source>Whole days in a single hour</source>
        <translation>Des journées entières en une seule heure</translation>
    </message>
    <message>
        <source>Values that contradict what is stored</source>
        <translation>Des valeurs qui contredisent ce qui est enregistré</translation>
    </message>
    <message>
        <source>Kilowatts or kilowatt-hours?</source>
        <translation>Kilowatts ou kilowattheures&#xa0;?</translation>
    </message>
    <message>
        <source>Half-hours and totals that do not add up</source>
        <translation>Des demi-heures et des totaux qui ne s’accordent pas</translation>
    </message>
    <message>
        <source>A sensor of a home automation</source>
        <translation>Un capteur de domotique</translation>
    </message>
    <message>
        <source>A meter that has lost its clock</source>
        <translation>Un compteur qui a perdu l’heure</translation>
    </message>
    <message>
        <source>When was it saved?</source>
        <translation>Quand a-t-il été enregistré&#xa0;?</translation>
    </message>
    <message>
        <source>There is no meter&apos;s number in it.</source>
        <translation>Aucun numéro de compteur n’y figure.</translation>
    </message>
    <message>
        <source>Where the meter&apos;s number should be, the file says “{written}”.</source>
        <translation>À la place du numéro de compteur figure «&#xa0;{written}&#xa0;».</translation>
    </message>
    <message>
        <source>The values stand under the title “kWh”. If they are kW, the energy of half-hours would be counted twice.</source>
        <translation>Les valeurs sont sous le titre «&#xa0;kWh&#xa0;». Si ce sont des kW, l’énergie des demi-heures serait comptée deux fois.</translation>
    </message>
    <message>
        <source>Of {overlap} days that are known both by half-hours and by the meter&apos;s totals, {count} do not add up to the same.</source>
        <translation>Sur {overlap} jours connus à la fois par demi-heures et par les totaux du compteur, {count} ne donnent pas la même somme.</translation>
    </message>
    <message>
        <source>The file tells what the sensor “{sensor}” counted: {energy}. Nothing in it says that this is the meter of your whole home.</source>
        <translation>Le fichier dit ce qu’a compté le capteur «&#xa0;{sensor}&#xa0;»&#xa0;: {energy}. Rien n’y indique que c’est le compteur de tout votre logement.</translation>
    </message>
    <message>
        <source>From {first} on the meter says that its clock is not to be trusted.</source>
        <translation>À partir du {first}, le compteur dit qu’il ne faut pas se fier à son horloge.</translation>
    </message>
    <message>
        <source>On {first} the meter&apos;s clock goes back by {back}, and its index goes on: one of the two times is wrong.</source>
        <translation>Le {first}, l’horloge du compteur recule de {back}, tandis que son index continue&#xa0;: l’une des deux heures est fausse.</translation>
    </message>
    <message>
        <source>The recording carries no date. From its beginning to its end the meter counted {energy}.</source>
        <translation>L’enregistrement ne porte aucune date. De son début à sa fin, le compteur a compté {energy}.</translation>
    </message>
    <message>
        <source>The meter counted {energy}. Closed slats keep no hour: the beginning and the end have to be midnights.</source>
        <translation>Le compteur a compté {energy}. Persienne fermée, aucune heure n’est gardée&#xa0;: le début et la fin doivent être des minuits.</translation>
    </message>
    <message>
        <source>1 line out of {rows} can&apos;t be explained ({share}; asked above {limit}).</source>
        <translation>1 ligne sur {rows} ne s’explique pas ({share}&#xa0;; la question se pose au-dessus de {limit}).</translation>
    </message>
    <message>
        <source>{count} lines out of {rows} can&apos;t be explained ({share}; asked above {limit}).</source>
        <translation>{count} lignes sur {rows} ne s’expliquent pas ({share}&#xa0;; la question se pose au-dessus de {limit}).</translation>
    </message>
    <message>
        <source>1 measure is above {limit}: {highest}, on {first}.</source>
        <translation>1 mesure dépasse {limit}&#xa0;: {highest}, le {first}.</translation>
    </message>
    <message>
        <source>{count} measures are above {limit}: up to {highest}, the first on {first}.</source>
        <translation>{count} mesures dépassent {limit}&#xa0;: jusqu’à {highest}, la première le {first}.</translation>
    </message>
    <message>
        <source>1 index rises faster than {limit} would make it: {highest}, on {first}.</source>
        <translation>1 index monte plus vite qu’à {limit}&#xa0;: {highest}, le {first}.</translation>
    </message>
    <message>
        <source>{count} indexes rise faster than {limit} would make them: up to {highest}, the first on {first}.</source>
        <translation>{count} index montent plus vite qu’à {limit}&#xa0;: jusqu’à {highest}, le premier le {first}.</translation>
    </message>
    <message>
        <source>On 1 day ({first}) all the energy stands in one hour, and the others are zero.</source>
        <translation>Sur 1 jour ({first}), toute l’énergie tient en une heure et les autres sont à zéro.</translation>
    </message>
    <message>
        <source>On {count} days all the energy stands in one hour, and the others are zero; the first is {first}.</source>
        <translation>Sur {count} jours, toute l’énergie tient en une heure et les autres sont à zéro&#xa0;; le premier est le {first}.</translation>
    </message>
    <message>
        <source>Measures in common with what is stored: {overlap}. 1 of them differs ({share}; asked above {limit}).</source>
        <translation>Mesures en commun avec ce qui est enregistré&#xa0;: {overlap}, dont 1 qui diffère ({share}&#xa0;; la question se pose au-dessus de {limit}).</translation>
    </message>
    <message>
        <source>Measures in common with what is stored: {overlap}. {count} of them differ ({share}; asked above {limit}).</source>
        <translation>Mesures en commun avec ce qui est enregistré&#xa0;: {overlap}, dont {count} qui diffèrent ({share}&#xa0;; la question se pose au-dessus de {limit}).</translation>
    </message>
    <message>
        <source>Likely cause: the file was put together by hand, or by a program that leaves the number out.</source>
        <translation>Cause probable&#xa0;: un fichier composé à la main, ou par un programme qui omet le numéro.</translation>
    </message>
    <message>
        <source>Likely cause: a recording of a meter in which its number does not occur. In historique mode no meter says it; in standard mode it stands in the group PRM, which a short recording may lack.</source>
        <translation>Cause probable&#xa0;: l’enregistrement d’un compteur où son numéro ne figure pas. En mode historique, aucun compteur ne le dit&#x202f;; en mode standard, il est dans le groupe PRM, qui peut manquer à un enregistrement court.</translation>
    </message>
    <message>
        <source>Likely cause: a spreadsheet has shortened the number, or somebody has masked it.</source>
        <translation>Cause probable&#xa0;: un tableur a abrégé le numéro, ou quelqu’un l’a masqué.</translation>
    </message>
    <message>
        <source>Likely cause: Home Assistant names sensors, and not the meter that they read.</source>
        <translation>Cause probable&#xa0;: Home Assistant nomme des capteurs, pas le compteur qu’ils lisent.</translation>
    </message>
    <message>
        <source>Likely cause: a file that was changed by hand or damaged, or values in another unit. These lines would be left out.</source>
        <translation>Cause probable&#xa0;: un fichier modifié à la main ou abîmé, ou des valeurs dans une autre unité. Ces lignes seraient laissées de côté.</translation>
    </message>
    <message>
        <source>Likely cause: watts under a title that says kW.</source>
        <translation>Cause probable&#xa0;: des watts sous un titre qui dit kW.</translation>
    </message>
    <message>
        <source>Likely cause: another unit than the one that the file says.</source>
        <translation>Cause probable&#xa0;: une autre unité que celle que le fichier annonce.</translation>
    </message>
    <message>
        <source>Likely cause: a few damaged values.</source>
        <translation>Cause probable&#xa0;: quelques valeurs abîmées.</translation>
    </message>
    <message>
        <source>Likely cause: a damaged value, or a replaced meter.</source>
        <translation>Cause probable&#xa0;: une valeur abîmée, ou un compteur remplacé.</translation>
    </message>
    <message>
        <source>Likely cause: a program made a curve out of daily totals. The hours would be wrong.</source>
        <translation>Cause probable&#xa0;: un programme a fait une courbe avec des totaux quotidiens. Les heures seraient fausses.</translation>
    </message>
    <message>
        <source>Likely cause: another home&apos;s file, or another unit.</source>
        <translation>Cause probable&#xa0;: le fichier d’un autre logement, ou une autre unité.</translation>
    </message>
    <message>
        <source>Likely cause: a version of conso-downloader wrote kW under that title. Compare with your bill: if the file gives twice as much, replace kWh by kW in its title and import it then.</source>
        <translation>Cause probable&#xa0;: une version de conso-downloader a écrit des kW sous ce titre. Comparez avec votre facture&#xa0;: si le fichier donne le double, remplacez kWh par kW dans son titre, puis importez-le.</translation>
    </message>
    <message>
        <source>Likely cause: powers under a title that says kWh, or the reverse: the days are twice, or half, the totals.</source>
        <translation>Cause probable&#xa0;: des puissances sous un titre en kWh, ou l’inverse&#xa0;: les jours font le double, ou la moitié, des totaux.</translation>
    </message>
    <message>
        <source>Likely cause: Home Assistant exports sensors, and one may count a single device, solar panels or gas. The history of a sensor names no unit and is read in kWh.</source>
        <translation>Cause probable&#xa0;: Home Assistant exporte des capteurs, et un capteur ne compte peut-être qu’un seul appareil, des panneaux solaires ou du gaz. L’historique d’un capteur ne nomme pas d’unité et est lu en kWh.</translation>
    </message>
    <message>
        <source>Likely cause: a long power cut. What the meter counted is right, and may stand at a wrong time.</source>
        <translation>Cause probable&#xa0;: une longue coupure de courant. Ce que le compteur a compté est juste, mais peut se trouver à une mauvaise heure.</translation>
    </message>
    <message>
        <source>Likely cause: the meter&apos;s clock was set right. What the meter counted is right, and may stand at a wrong time.</source>
        <translation>Cause probable&#xa0;: l’horloge du compteur a été remise à l’heure. Ce que le compteur a compté est juste, mais peut se trouver à une mauvaise heure.</translation>
    </message>
    <message>
        <source>Likely cause: the meter speaks in historique mode, in which it says its indexes and no time.</source>
        <translation>Cause probable&#xa0;: le compteur parle en mode historique, où il dit ses index sans dire l’heure.</translation>
    </message>
    <message>
        <source>A contract above 36 kVA is a good reason to import it all the same.</source>
        <translation>Un contrat de plus de 36&#xa0;kVA est une bonne raison de l’importer quand même.</translation>
    </message>
    <message>
        <source>If the operator has corrected its values, import it all the same.</source>
        <translation>Si le gestionnaire a corrigé ses valeurs, importez-le quand même.</translation>
    </message>
    <message>
        <source>If it counts the electricity of your whole home, and the energy is of the right size, import it.</source>
        <translation>S’il compte l’électricité de tout votre logement, et si l’énergie est du bon ordre de grandeur, importez-le.</translation>
    </message>
    <message>
        <source>It is my {meter}</source>
        <translation>C’est mon {meter}</translation>
    </message>
    <message>
        <source>Another meter, a new one</source>
        <translation>Un autre compteur, nouveau</translation>
    </message>
    <message>
        <source>The same new meter as for {file}</source>
        <translation>Le même nouveau compteur que pour {file}</translation>
    </message>
    <message>
        <source>Do not import these files</source>
        <translation>Ne pas importer ces fichiers</translation>
    </message>
    <message>
        <source>Do not import this file</source>
        <translation>Ne pas importer ce fichier</translation>
    </message>
    <message>
        <source>Import all the same</source>
        <translation>Importer quand même</translation>
    </message>
    <message>
        <source>Do not import</source>
        <translation>Ne pas importer</translation>
    </message>
    <message>
        <source>It was saved between these two instants</source>
        <translation>Il a été enregistré entre ces deux instants</translation>
    </message>
    <message>
        <source>It is added to your home, without a number; you can say the number later.</source>
        <translation>Il s’ajoute à votre foyer, sans numéro&#xa0;; vous pourrez dire le numéro plus tard.</translation>
    </message>
    <message>
        <source>Nothing of it is stored. You can give it again later.</source>
        <translation>Rien n’en est enregistré&#xa0;; vous pourrez y revenir plus tard.</translation>
    </message>
    <message>
        <source>The values are stored as they stand in the file.</source>
        <translation>Les valeurs sont enregistrées telles qu’elles sont dans le fichier.</translation>
    </message>
    <message>
        <source>Both files are stored under one meter.</source>
        <translation>Les deux fichiers sont enregistrés sous un seul compteur.</translation>
    </message>
    <message>
        <source>The energy is stored for the whole of this time, without its course.</source>
        <translation>L’énergie est gardée pour toute cette durée, sans son détail.</translation>
    </message>
    <message>
        <source>No measure in common: nothing proves it.</source>
        <translation>Aucune mesure en commun&#xa0;: rien ne le prouve.</translation>
    </message>
    <message>
        <source>Its number is in the file&apos;s name; no measure in common proves it.</source>
        <translation>Son numéro est dans le nom du fichier&#xa0;; aucune mesure en commun ne le prouve.</translation>
    </message>
    <message>
        <source>Its number fits what stands in the file; no measure in common proves it.</source>
        <translation>Son numéro s’accorde avec ce qui figure dans le fichier&#xa0;; aucune mesure en commun ne le prouve.</translation>
    </message>
    <message>
        <source>The same text stood in its files; no measure in common proves it.</source>
        <translation>Le même texte figurait dans ses fichiers&#xa0;; aucune mesure en commun ne le prouve.</translation>
    </message>
    <message>
        <source>Of {compared} measures in common, {different} differ: very likely another home.</source>
        <translation>Sur {compared} mesures en commun, {different} diffèrent&#xa0;: très probablement un autre logement.</translation>
    </message>
    <message>
        <source>The only measure in common is the same: too little to prove it.</source>
        <translation>La seule mesure en commun est la même&#xa0;: trop peu pour le prouver.</translation>
    </message>
    <message>
        <source>All {compared} measures in common are the same: too few, or too much alike, to prove it.</source>
        <translation>Les {compared} mesures en commun sont les mêmes&#xa0;: trop peu nombreuses, ou trop semblables, pour le prouver.</translation>
    </message>
    <message>
        <source>Of {compared} measures in common, 1 differs.</source>
        <translation>Sur {compared} mesures en commun, 1 diffère.</translation>
    </message>
    <message>
        <source>Of {compared} measures in common, {different} differ.</source>
        <translation>Sur {compared} mesures en commun, {different} diffèrent.</translation>
    </message>
    <message>
        <source>1 other file needs no answer: it is imported with them.</source>
        <translation>1 autre fichier ne demande rien&#xa0;: il sera importé en même temps.</translation>
    </message>
    <message>
        <source>{count} other files need no answer: they are imported with them.</source>
        <translation>{count} autres fichiers ne demandent rien&#xa0;: ils seront importés en même temps.</translation>
    </message>
    <message>
        <source>1 file needs your answer. Nothing is stored yet.</source>
        <translation>1 fichier attend votre réponse. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>{count} files need your answer. Nothing is stored yet.</source>
        <translation>{count} fichiers attendent votre réponse. Rien n’est encore enregistré.</translation>
    </message>
    <message>
        <source>and 1 more file</source>
        <translation>et 1 autre fichier</translation>
    </message>
    <message>
        <source>and {count} more files</source>
        <translation>et {count} autres fichiers</translation>
    </message>
</context>
<context>
    <name>QuestionCard</name>
    <message>
        <source>Answer file by file</source>
        <translation>Répondre fichier par fichier</translation>
    </message>
</context>
<context>
    <name>QuestionsDialog</name>
    <message>
        <source>Before these files are imported</source>
        <translation>Avant d’importer ces fichiers</translation>
    </message>
    <message>
        <source>Import nothing</source>
        <translation>Ne rien importer</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Pages</source>
        <translation>Pages</translation>
    </message>
</context>
<context>
    <name>ReadingCard</name>
    <message>
        <source>Reading of the meter</source>
        <translation>Lecture du compteur</translation>
    </message>
    <message>
        <source>read without error</source>
        <translation>lu sans erreur</translation>
    </message>
    <message>
        <source>read, errors possible</source>
        <translation>lu, non garanti</translation>
    </message>
    <message>
        <source>no frame was received yet</source>
        <translation>aucune trame reçue pour l’instant</translation>
    </message>
    <message>
        <source>last frame: %1</source>
        <translation>dernière trame&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>ReadingStopsDialog</name>
    <message>
        <source>The meter is read by this window</source>
        <translation>Cette fenêtre lit le compteur</translation>
    </message>
    <message>
        <source>Once it is closed, nothing is read any more. What you use meanwhile will be known as one total, when the meter is read again.</source>
        <translation>Une fois fermée, plus rien n’est lu. Ce que vous consommez entre-temps sera connu en un seul total, quand le compteur sera relu.</translation>
    </message>
    <message>
        <source>Read it without a window…</source>
        <translation>Le lire sans fenêtre…</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Laisser ouverte</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
</context>
<context>
    <name>ReadingsTable</name>
    <message>
        <source>What another could read in it</source>
        <translation>Ce qu’un autre pourrait y lire</translation>
    </message>
</context>
<context>
    <name>RecoveryDialog</name>
    <message>
        <source>Your recovery sheet</source>
        <translation>Votre feuille de secours</translation>
    </message>
    <message>
        <source>See the words again</source>
        <translation>Revoir les mots</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>Enregistrer en PDF…</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>I have copied them</source>
        <translation>Je les ai recopiés</translation>
    </message>
    <message>
        <source>These words open your household when the passphrase is forgotten or the keyring is lost. Persienne keeps no copy of them, and nobody can give them to you again. Print the sheet or copy it by hand, and put it where you keep what matters.</source>
        <translation>Ces mots ouvrent votre foyer quand la phrase de passe est oubliée ou le trousseau perdu. Persienne n’en garde aucune copie, et personne ne pourra vous les redonner. Imprimez la feuille ou recopiez-la à la main, et rangez-la avec ce qui compte.</translation>
    </message>
    <message>
        <source>They open it once you have typed two of them back here.</source>
        <translation>Ils ne l’ouvrent qu’une fois que vous en avez retapé deux ici.</translation>
    </message>
    <message>
        <source>Whoever holds this sheet and this computer&apos;s file can read your household.</source>
        <translation>Qui tient cette feuille et le fichier de cet ordinateur peut lire votre foyer.</translation>
    </message>
    <message>
        <source>You may do this later, on the page Meter and data. Until then, whoever loses the keyring or forgets the passphrase loses the household.</source>
        <translation>Vous pourrez le faire plus tard, sur la page Compteur et données. D’ici là, un trousseau perdu ou une phrase de passe oubliée, et le foyer est perdu.</translation>
    </message>
    <message>
        <source>Two words from your sheet, to be sure that it is right.</source>
        <translation>Deux mots de votre feuille, pour être sûr qu’elle est juste.</translation>
    </message>
    <message>
        <source>Word number %1</source>
        <translation>Mot numéro %1</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>That is not the word on your sheet at this number.</source>
        <translation>Ce n’est pas le mot qui porte ce numéro sur votre feuille.</translation>
    </message>
</context>
<context>
    <name>ReformDialog</name>
    <message>
        <source>The hours of your letter</source>
        <translation>Les heures de votre lettre</translation>
    </message>
    <message>
        <source>Copy the day and the hours of your supplier’s letter, or of your account there.</source>
        <translation>Recopiez le jour et les heures de la lettre de votre fournisseur, ou de votre espace client.</translation>
    </message>
    <message>
        <source>From which day on</source>
        <translation>À partir de quel jour</translation>
    </message>
    <message>
        <source>The same hours all year</source>
        <translation>Les mêmes heures toute l’année</translation>
    </message>
    <message>
        <source>Otherwise the letter has some for winter and some for summer.</source>
        <translation>Sinon, la lettre en donne pour l’hiver et pour l’été.</translation>
    </message>
    <message>
        <source>HC (2H00-7H00;13H00-16H00)</source>
        <translation>HC (2H00-7H00;13H00-16H00)</translation>
    </message>
    <message>
        <source>In winter (1 November – 31 March)</source>
        <translation>L’hiver (1er novembre – 31 mars)</translation>
    </message>
    <message>
        <source>All year</source>
        <translation>Toute l’année</translation>
    </message>
    <message>
        <source>In summer (1 April – 31 October)</source>
        <translation>L’été (1er avril – 31 octobre)</translation>
    </message>
    <message>
        <source>See what it changes</source>
        <translation>Voir ce que cela change</translation>
    </message>
</context>
<context>
    <name>ReformPage</name>
    <message>
        <source>The reform of off-peak hours</source>
        <translation>La réforme des heures creuses</translation>
    </message>
    <message>
        <source>Back to Costs</source>
        <translation>Revenir aux coûts</translation>
    </message>
    <message>
        <source>To compare with your letter</source>
        <translation>À comparer avec votre lettre</translation>
    </message>
    <message>
        <source>What is known of the reform</source>
        <translation>Ce que l’on sait de la réforme</translation>
    </message>
    <message>
        <source>Say the hours…</source>
        <translation>Dire les heures…</translation>
    </message>
    <message>
        <source>What the mirror reads</source>
        <translation>Ce que lit le miroir</translation>
    </message>
    <message>
        <source>Read it in my half-hours</source>
        <translation>Le lire dans mes demi-heures</translation>
    </message>
    <message>
        <source>Copy the hours…</source>
        <translation>Recopier les heures…</translation>
    </message>
    <message>
        <source>Say my contract…</source>
        <translation>Dire mon contrat…</translation>
    </message>
</context>
<context>
    <name>ReformViewMaker</name>
    <message numerus="yes">
        <source>%n day(s) with half-hours</source>
        <translation>
            <numerusform>%n jour avec des demi-heures</numerusform>
            <numerusform>%n jours avec des demi-heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Off-peak</source>
        <translation>Creuses</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pleines</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Écart</translation>
    </message>
    <message>
        <source>What this changes takes half-hours, and none are known of the last year.</source>
        <translation>Pour dire ce que cela change, il faut des demi-heures, et aucune n’est connue de la dernière année.</translation>
    </message>
    <message>
        <source>Hours of today</source>
        <translation>Horaires d’aujourd’hui</translation>
    </message>
    <message>
        <source>Former hours</source>
        <translation>Anciens horaires</translation>
    </message>
    <message>
        <source>New hours, same habits</source>
        <translation>Nouveaux horaires, mêmes habitudes</translation>
    </message>
    <message>
        <source>New hours, water heater moved</source>
        <translation>Nouveaux horaires, chauffe-eau décalé</translation>
    </message>
    <message>
        <source>reference</source>
        <translation>référence</translation>
    </message>
    <message>
        <source>Your half-hours show a water heater that starts at about %1: %2 on %3 of these days.</source>
        <translation>Vos demi-heures montrent un chauffe-eau qui part vers %1&#xa0;: %2 sur %3 de ces jours.</translation>
    </message>
    <message>
        <source>It is read from the curve: an estimate.</source>
        <translation>C’est lu dans la courbe&#xa0;: une estimation.</translation>
    </message>
    <message>
        <source>It runs in the new hours already: nothing has to be moved.</source>
        <translation>Il chauffe déjà dans les nouvelles heures&#xa0;: rien à décaler.</translation>
    </message>
    <message>
        <source>would be drawn in peak hours, and can go back to off-peak ones</source>
        <translation>tomberaient en heures pleines, et peuvent repasser en creuses</translation>
    </message>
    <message>
        <source>That is %1 beside changing nothing.</source>
        <translation>Soit %1 par rapport à ne rien changer.</translation>
    </message>
    <message>
        <source>Wired to the meter’s off-peak contact, it follows by itself; a timer has to be set anew.</source>
        <translation>Branché sur le contact «&#xa0;heures creuses&#xa0;» du compteur, il suit tout seul&#x202f;; une minuterie est à régler.</translation>
    </message>
    <message>
        <source>No price is known: the subscribed power in kVA is missing, or the prices of your offer.</source>
        <translation>Aucun prix n’est connu&#xa0;: il manque la puissance souscrite en kVA, ou les prix de votre offre.</translation>
    </message>
    <message>
        <source>Prices since %1, with taxes: %2 a kWh off-peak, %3 peak. The subscription stays the same.</source>
        <translation>Prix TTC depuis le %1&#xa0;: %2 le kWh en creuses, %3 en pleines. L’abonnement ne change pas.</translation>
    </message>
    <message>
        <source>No winter day is among them.</source>
        <translation>Aucun jour d’hiver n’y figure.</translation>
    </message>
    <message>
        <source>No summer day is among them.</source>
        <translation>Aucun jour d’été n’y figure.</translation>
    </message>
    <message>
        <source>All is cut out of your half-hours: the meter’s registers can’t be cut at other hours.</source>
        <translation>Tout est découpé dans vos demi-heures&#xa0;: les index du compteur ne se redécoupent pas à d’autres heures.</translation>
    </message>
    <message>
        <source>Not in these figures: %1 that totals alone tell. It takes the half-hours of these days.</source>
        <translation>Hors de ces chiffres&#xa0;: %1 connus par des totaux seuls. Il y faut les demi-heures de ces jours.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>By the hours as they are, the registers say of %1: %2 off-peak and %3 peak.</source>
        <translation>Avec les heures actuelles, les index disent de %1&#xa0;: %2 en creuses et %3 en pleines.</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>dès le %1</translation>
    </message>
    <message>
        <source>After</source>
        <translation>Après</translation>
    </message>
    <message>
        <source>After, in winter</source>
        <translation>Après, l’hiver</translation>
    </message>
    <message>
        <source>After, in summer</source>
        <translation>Après, l’été</translation>
    </message>
</context>
<context>
    <name>ReformWords</name>
    <message>
        <source>Are your off-peak hours concerned? It takes your contract to tell.</source>
        <translation>Vos heures creuses sont-elles concernées&#x202f;? Il faut votre contrat pour le dire.</translation>
    </message>
    <message>
        <source>Your contract is missing</source>
        <translation>Votre contrat manque</translation>
    </message>
    <message>
        <source>It has to be said first: its option, its hours, its power and since when.</source>
        <translation>Il faut d’abord le dire&#xa0;: son option, ses heures, sa puissance et depuis quand.</translation>
    </message>
    <message>
        <source>Nothing changes for you.</source>
        <translation>Rien ne change pour vous.</translation>
    </message>
    <message>
        <source>You are not concerned</source>
        <translation>Votre contrat n’est pas concerné</translation>
    </message>
    <message>
        <source>The reform moves off-peak hours. Your contract has one price all day.</source>
        <translation>La réforme déplace les heures creuses. Votre contrat a un seul prix toute la journée.</translation>
    </message>
    <message>
        <source>Tempo is left out of the reform.</source>
        <translation>Tempo n’entre pas dans la réforme.</translation>
    </message>
    <message>
        <source>Tempo is left out</source>
        <translation>Tempo n’en fait pas partie</translation>
    </message>
    <message>
        <source>Your hours stay as they are: off-peak from 22:00 to 6:00.</source>
        <translation>Vos heures restent ce qu’elles sont&#xa0;: creuses de 22&#xa0;h à 6&#xa0;h.</translation>
    </message>
    <message>
        <source>What becomes of your hours is not known here.</source>
        <translation>Ce que deviennent vos heures n’est pas connu ici.</translation>
    </message>
    <message>
        <source>Nothing is known of this contract</source>
        <translation>De ce contrat, rien n’est connu</translation>
    </message>
    <message>
        <source>The reform is about contracts with peak and off-peak hours. Your supplier says whether yours changes.</source>
        <translation>La réforme concerne les contrats à heures pleines et creuses. Votre fournisseur vous dit si le vôtre change.</translation>
    </message>
    <message>
        <source>When do your off-peak hours change, and what does it cost? Your letter says when.</source>
        <translation>Quand changent vos heures creuses, et qu’est-ce que cela coûte&#x202f;? Votre lettre dit quand.</translation>
    </message>
    <message>
        <source>Copy the hours of your letter</source>
        <translation>Recopiez les heures de votre lettre</translation>
    </message>
    <message>
        <source>Your supplier says the day and the hours at least a month before, by letter or in your account there. Persienne guesses neither.</source>
        <translation>Votre fournisseur annonce le jour et les heures au moins un mois avant, par lettre ou dans votre espace client. Persienne ne devine ni l’un ni les autres.</translation>
    </message>
    <message>
        <source>The reform of off-peak hours</source>
        <translation>La réforme des heures creuses</translation>
    </message>
    <message>
        <source>My off-peak hours change on %1</source>
        <translation>Mes heures creuses changent le %1</translation>
    </message>
    <message>
        <source>My off-peak hours changed on %1</source>
        <translation>Mes heures creuses ont changé le %1</translation>
    </message>
    <message>
        <source>Off-peak hours stay eight a day: at least five in a row between 23:00 and 7:00, up to three between 11:00 and 17:00. Those of 7:00 to 11:00 and of 17:00 to 23:00 disappear.</source>
        <translation>Les heures creuses restent huit par jour&#xa0;: au moins cinq d’affilée entre 23&#xa0;h et 7&#xa0;h, jusqu’à trois entre 11&#xa0;h et 17&#xa0;h. Celles de 7&#xa0;h à 11&#xa0;h et de 17&#xa0;h à 23&#xa0;h disparaissent.</translation>
    </message>
    <message>
        <source>Summer is 1 April to 31 October. Summer and winter may have other hours.</source>
        <translation>L’été va du 1er avril au 31 octobre. L’été et l’hiver peuvent avoir des heures différentes.</translation>
    </message>
    <message>
        <source>It goes on home by home until October 2027: your neighbours’ hours may be others.</source>
        <translation>Elle avance logement par logement jusqu’en octobre 2027&#xa0;: les heures de vos voisins peuvent être autres.</translation>
    </message>
    <message>
        <source>Since %1 the meter counts by other hours than your contract’s: have your off-peak hours changed?</source>
        <translation>Depuis le %1, le compteur compte à d’autres heures que celles de votre contrat&#xa0;: vos heures creuses ont-elles changé&#x202f;?</translation>
    </message>
    <message>
        <source>These hours can’t be noted: on %1 your contract is “%2”, of which the reform changes nothing. If that is wrong, correct the contract on Costs first.</source>
        <translation>Ces heures ne peuvent pas être notées&#xa0;: le %1, votre contrat est «&#xa0;%2&#xa0;», auquel la réforme ne change rien. Si c’est faux, corrigez d’abord le contrat dans Coûts.</translation>
    </message>
    <message>
        <source>over a year</source>
        <translation>sur un an</translation>
    </message>
    <message numerus="yes">
        <source>over %n day(s)</source>
        <translation>
            <numerusform>sur %n jour</numerusform>
            <numerusform>sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>With the same habits: %1 %2</source>
        <translation>Sans rien changer&#xa0;: %1 %2</translation>
    </message>
    <message>
        <source>%1; with the water heater moved: %2</source>
        <translation>%1&#x202f;; en décalant le chauffe-eau&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1 more in peak hours</source>
        <translation>%1 de plus en heures pleines</translation>
    </message>
    <message>
        <source>%1 less in peak hours</source>
        <translation>%1 de moins en heures pleines</translation>
    </message>
    <message>
        <source>In summer</source>
        <translation>L’été</translation>
    </message>
    <message>
        <source>In winter</source>
        <translation>L’hiver</translation>
    </message>
    <message>
        <source>All year</source>
        <translation>Toute l’année</translation>
    </message>
    <message>
        <source>1 April – 31 October</source>
        <translation>1er avril – 31 octobre</translation>
    </message>
    <message>
        <source>1 November – 31 March</source>
        <translation>1er novembre – 31 mars</translation>
    </message>
    <message>
        <source>all year</source>
        <translation>toute l’année</translation>
    </message>
    <message>
        <source>%1 off-peak</source>
        <translation>%1 creuses</translation>
    </message>
    <message>
        <source>%1 off-peak, %2 of it at midday</source>
        <translation>%1 creuses, dont %2 à midi</translation>
    </message>
    <message>
        <source>%1 of off-peak hours a day, where the reform keeps %2</source>
        <translation>%1 d’heures creuses par jour, là où la réforme en garde %2</translation>
    </message>
    <message>
        <source>%1 in a row between 23:00 and 7:00, where the reform asks for at least %2</source>
        <translation>%1 d’affilée entre 23&#xa0;h et 7&#xa0;h, là où la réforme en demande au moins %2</translation>
    </message>
    <message>
        <source>%1 between 11:00 and 17:00, where the reform allows %2</source>
        <translation>%1 entre 11&#xa0;h et 17&#xa0;h, là où la réforme en permet %2</translation>
    </message>
    <message>
        <source>%1 between 7:00 and 11:00 or 17:00 and 23:00, where the reform has none</source>
        <translation>%1 entre 7&#xa0;h et 11&#xa0;h ou entre 17&#xa0;h et 23&#xa0;h, là où la réforme n’en laisse aucune</translation>
    </message>
    <message>
        <source>Your half-hours show too few days in and out at these hours to say it of your home.</source>
        <translation>Vos demi-heures montrent trop peu de jours, de présence ou d’absence, à ces heures pour le dire de chez vous.</translation>
    </message>
    <message>
        <source>In your half-hours the total of %1 tells little of days in and out.</source>
        <translation>Dans vos demi-heures, le total de %1 ne dit presque rien de la présence en journée.</translation>
    </message>
    <message>
        <source>In your half-hours, of a day when somebody is in and one when nobody is, the total of %1 points to the first %2 times in ten; the day’s total, %3 times. It is held against what the mirror guesses.</source>
        <translation>Dans vos demi-heures, d’un jour où quelqu’un est là et d’un jour où personne ne l’est, le total de %1 désigne le premier %2 fois sur dix&#x202f;; le total du jour, %3 fois. C’est comparé à ce que devine le miroir.</translation>
    </message>
    <message>
        <source>A letter may say otherwise: compare once more, and keep what it says.</source>
        <translation>Une lettre peut dire autre chose&#xa0;: relisez-la, et gardez ce qu’elle dit.</translation>
    </message>
    <message>
        <source>Without off-peak hours at midday, the meter’s totals tell no more of your days than before.</source>
        <translation>Sans heures creuses à midi, les totaux du compteur n’en disent pas plus de vos journées qu’avant.</translation>
    </message>
    <message>
        <source>A total of the midday hours tells whether somebody is in by day: more than the day’s own total.</source>
        <translation>Un total des heures de midi dit si quelqu’un est là en journée&#xa0;: plus que le total du jour.</translation>
    </message>
    <message>
        <source>It is a total a day. It takes no half-hours, and closed slats keep it as well.</source>
        <translation>C’est un total par jour. Il se passe de demi-heures, et la persienne fermée le garde aussi.</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>consumption of each day</source>
        <translation>consommation de chaque jour</translation>
    </message>
    <message>
        <source>highest power of each day</source>
        <translation>puissance maximale de chaque jour</translation>
    </message>
    <message>
        <source>half-hours or hours recorded in the meter</source>
        <translation>demi-heures ou heures enregistrées dans le compteur</translation>
    </message>
    <message>
        <source>half-hours or hours collected by the operator</source>
        <translation>demi-heures ou heures collectées par le gestionnaire</translation>
    </message>
    <message>
        <source>consumption passed to the supplier</source>
        <translation>consommation transmise au fournisseur</translation>
    </message>
    <message>
        <source>consumption passed to a third party</source>
        <translation>consommation transmise à un tiers</translation>
    </message>
    <message>
        <source>monthly reading for the bills</source>
        <translation>relevé mensuel pour les factures</translation>
    </message>
    <message>
        <source>other data</source>
        <translation>autres données</translation>
    </message>
    <message>
        <source>by the month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>by the hour</source>
        <translation>par heure</translation>
    </message>
    <message>
        <source>by the half-hour</source>
        <translation>par demi-heure</translation>
    </message>
    <message>
        <source>by the quarter of an hour</source>
        <translation>par quart d’heure</translation>
    </message>
    <message>
        <source>every ten minutes</source>
        <translation>toutes les dix minutes</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>for the bills</source>
        <translation>pour les factures</translation>
    </message>
    <message>
        <source>to show you your history</source>
        <translation>pour vous montrer votre historique</translation>
    </message>
    <message>
        <source>for advice</source>
        <translation>pour vous conseiller</translation>
    </message>
    <message>
        <source>to compare or propose offers</source>
        <translation>pour comparer ou proposer des offres</translation>
    </message>
    <message>
        <source>to shift or cut uses</source>
        <translation>pour décaler ou couper des usages</translation>
    </message>
    <message>
        <source>for solar production</source>
        <translation>pour la production solaire</translation>
    </message>
    <message>
        <source>to run the grid</source>
        <translation>pour conduire le réseau</translation>
    </message>
    <message>
        <source>for maintenance</source>
        <translation>pour l’entretien</translation>
    </message>
    <message>
        <source>for research</source>
        <translation>pour la recherche</translation>
    </message>
    <message>
        <source>for marketing</source>
        <translation>pour la prospection commerciale</translation>
    </message>
    <message>
        <source>for another purpose</source>
        <translation>pour une autre finalité</translation>
    </message>
    <message>
        <source>purpose not known</source>
        <translation>finalité inconnue</translation>
    </message>
    <message>
        <source>consent</source>
        <translation>consentement</translation>
    </message>
    <message>
        <source>contract</source>
        <translation>contrat</translation>
    </message>
    <message>
        <source>legal duty</source>
        <translation>obligation légale</translation>
    </message>
    <message>
        <source>public task</source>
        <translation>mission d’intérêt public</translation>
    </message>
    <message>
        <source>legitimate interest</source>
        <translation>intérêt légitime</translation>
    </message>
    <message>
        <source>on unless opposed: not a consent</source>
        <translation>actif sauf opposition&#xa0;: ce n’est pas un consentement</translation>
    </message>
    <message>
        <source>the law</source>
        <translation>la loi</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message>
        <source>passes; nobody chose it</source>
        <translation>passe&#x202f;; personne ne l’a choisi</translation>
    </message>
    <message>
        <source>off unless asked for; nothing noted yet</source>
        <translation>arrêté sauf demande&#x202f;; rien n’est encore noté</translation>
    </message>
    <message>
        <source>given, not begun yet</source>
        <translation>donné, pas encore commencé</translation>
    </message>
    <message>
        <source>in force</source>
        <translation>en vigueur</translation>
    </message>
    <message>
        <source>in force, ends soon</source>
        <translation>en vigueur, prend bientôt fin</translation>
    </message>
    <message>
        <source>stop asked for, no answer noted</source>
        <translation>arrêt demandé, sans réponse notée</translation>
    </message>
    <message>
        <source>switched off, effect not checked yet</source>
        <translation>coupé, effet pas encore vérifié</translation>
    </message>
    <message>
        <source>withdrawn, effect seen</source>
        <translation>retiré, effet constaté</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>expiré</translation>
    </message>
    <message>
        <source>ended by law</source>
        <translation>terminé de par la loi</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>refusé</translation>
    </message>
    <message>
        <source>contested</source>
        <translation>contesté</translation>
    </message>
    <message>
        <source>seen in an account, no consent explains it</source>
        <translation>vu dans un compte, aucun consentement ne l’explique</translation>
    </message>
    <message>
        <source>grid operator</source>
        <translation>gestionnaire du réseau</translation>
    </message>
    <message>
        <source>supplier</source>
        <translation>fournisseur</translation>
    </message>
    <message>
        <source>grid operator and supplier</source>
        <translation>gestionnaire du réseau et fournisseur</translation>
    </message>
    <message>
        <source>third party</source>
        <translation>tiers</translation>
    </message>
    <message>
        <source>AI assistant (MCP)</source>
        <translation>assistant IA (MCP)</translation>
    </message>
    <message>
        <source>gateway</source>
        <translation>passerelle</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>sous-traitant</translation>
    </message>
    <message>
        <source>authority</source>
        <translation>autorité</translation>
    </message>
    <message>
        <source>mediator</source>
        <translation>médiateur</translation>
    </message>
    <message>
        <source>the operator&apos;s review of complaints</source>
        <translation>réexamen des réclamations par le gestionnaire</translation>
    </message>
    <message>
        <source>household</source>
        <translation>foyer</translation>
    </message>
    <message>
        <source>at who runs it, in the cloud</source>
        <translation>chez celui qui le fait fonctionner (cloud)</translation>
    </message>
    <message>
        <source>on a machine of the household&apos;s own</source>
        <translation>sur une machine du foyer</translation>
    </message>
    <message>
        <source>keeps what it reads</source>
        <translation>conserve ce qu’il lit</translation>
    </message>
    <message>
        <source>says that it keeps nothing</source>
        <translation>dit ne rien conserver</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermée</translation>
    </message>
    <message>
        <source>half-open</source>
        <translation>entrouverte</translation>
    </message>
    <message>
        <source>open</source>
        <translation>ouverte</translation>
    </message>
    <message>
        <source>electricity</source>
        <translation>électricité</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>gaz</translation>
    </message>
    <message>
        <source>given</source>
        <translation>donné</translation>
    </message>
    <message>
        <source>renewed</source>
        <translation>renouvelé</translation>
    </message>
    <message>
        <source>changed</source>
        <translation>modifié</translation>
    </message>
    <message>
        <source>asked to stop</source>
        <translation>arrêt demandé</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>coupé</translation>
    </message>
    <message>
        <source>effect seen</source>
        <translation>effet constaté</translation>
    </message>
    <message>
        <source>seen in an account</source>
        <translation>vu dans un compte</translation>
    </message>
    <message>
        <source>proof added</source>
        <translation>preuve ajoutée</translation>
    </message>
    <message>
        <source>proof lost</source>
        <translation>preuve perdue</translation>
    </message>
    <message>
        <source>taken back: noted by mistake</source>
        <translation>retiré&#xa0;: noté par erreur</translation>
    </message>
    <message>
        <source>supplier changed</source>
        <translation>changement de fournisseur</translation>
    </message>
    <message>
        <source>accounts gone through</source>
        <translation>tour des comptes</translation>
    </message>
    <message>
        <source>slats moved</source>
        <translation>persienne déplacée</translation>
    </message>
    <message>
        <source>measures exported</source>
        <translation>mesures exportées</translation>
    </message>
    <message>
        <source>register emptied</source>
        <translation>registre vidé</translation>
    </message>
    <message>
        <source>a consent</source>
        <translation>un consentement</translation>
    </message>
    <message>
        <source>a change in the household</source>
        <translation>un changement dans le foyer</translation>
    </message>
    <message>
        <source>a move of the slats</source>
        <translation>un mouvement de la persienne</translation>
    </message>
    <message>
        <source>an export of measures</source>
        <translation>un export de mesures</translation>
    </message>
    <message>
        <source>the register itself</source>
        <translation>le registre lui-même</translation>
    </message>
    <message>
        <source>how plainly it was said</source>
        <translation>façon dont c’est dit</translation>
    </message>
    <message>
        <source>number of the consent</source>
        <translation>numéro du consentement</translation>
    </message>
    <message>
        <source>holder of the contract</source>
        <translation>titulaire du contrat</translation>
    </message>
    <message>
        <source>who did it</source>
        <translation>qui l’a fait</translation>
    </message>
    <message>
        <source>mandate</source>
        <translation>mandat</translation>
    </message>
    <message>
        <source>delivery point</source>
        <translation>point de livraison</translation>
    </message>
    <message>
        <source>energy</source>
        <translation>énergie</translation>
    </message>
    <message>
        <source>identifier of the body</source>
        <translation>identifiant de l’organisme</translation>
    </message>
    <message>
        <source>role of the body</source>
        <translation>rôle de l’organisme</translation>
    </message>
    <message>
        <source>name of the body</source>
        <translation>nom de l’organisme</translation>
    </message>
    <message>
        <source>address of the body</source>
        <translation>adresse de l’organisme</translation>
    </message>
    <message>
        <source>former supplier</source>
        <translation>ancien fournisseur</translation>
    </message>
    <message>
        <source>recipients</source>
        <translation>destinataires</translation>
    </message>
    <message>
        <source>kind of data</source>
        <translation>catégorie de données</translation>
    </message>
    <message>
        <source>step of the data</source>
        <translation>pas des données</translation>
    </message>
    <message>
        <source>first day of the data</source>
        <translation>premier jour des données</translation>
    </message>
    <message>
        <source>last day of the data</source>
        <translation>dernier jour des données</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>finalité</translation>
    </message>
    <message>
        <source>purpose in your own words</source>
        <translation>finalité en vos mots</translation>
    </message>
    <message>
        <source>ground</source>
        <translation>fondement</translation>
    </message>
    <message>
        <source>article of law</source>
        <translation>article de loi</translation>
    </message>
    <message>
        <source>way in which it was given</source>
        <translation>façon dont c’est donné</translation>
    </message>
    <message>
        <source>notice that was shown</source>
        <translation>information montrée</translation>
    </message>
    <message>
        <source>fingerprint of the notice</source>
        <translation>empreinte de l’information</translation>
    </message>
    <message>
        <source>language</source>
        <translation>langue</translation>
    </message>
    <message>
        <source>kind of proof</source>
        <translation>type de preuve</translation>
    </message>
    <message>
        <source>kept files</source>
        <translation>fichiers gardés</translation>
    </message>
    <message>
        <source>names of the kept files</source>
        <translation>noms des fichiers gardés</translation>
    </message>
    <message>
        <source>first day of validity</source>
        <translation>premier jour de validité</translation>
    </message>
    <message>
        <source>last day of validity</source>
        <translation>dernier jour de validité</translation>
    </message>
    <message>
        <source>where the last day comes from</source>
        <translation>d’où vient le dernier jour</translation>
    </message>
    <message>
        <source>way of withdrawing</source>
        <translation>façon de retirer</translation>
    </message>
    <message>
        <source>reference of the letter</source>
        <translation>référence de la lettre</translation>
    </message>
    <message>
        <source>day on which the effect was seen</source>
        <translation>jour où l’effet est constaté</translation>
    </message>
    <message>
        <source>place where the data are kept</source>
        <translation>lieu où les données sont gardées</translation>
    </message>
    <message>
        <source>time for which they are kept</source>
        <translation>durée pendant laquelle elles sont gardées</translation>
    </message>
    <message>
        <source>country of the law</source>
        <translation>pays de la loi</translation>
    </message>
    <message>
        <source>note</source>
        <translation>note</translation>
    </message>
    <message>
        <source>The file itself stays here, because it is also kept by: {keepers}.</source>
        <translation>Le fichier lui-même reste ici, car il est aussi gardé par&#xa0;: {keepers}.</translation>
    </message>
    <message>
        <source>The name of the file stays here, because it is also kept by: {keepers}.</source>
        <translation>Le nom du fichier reste ici, car il est aussi gardé par&#xa0;: {keepers}.</translation>
    </message>
    <message>
        <source>Proofs stay here that are kept by: {keepers}.</source>
        <translation>Des preuves restent ici, gardées par&#xa0;: {keepers}.</translation>
    </message>
    <message>
        <source>entry {number}</source>
        <translation>entrée {number}</translation>
    </message>
    <message>
        <source>letter {reference}</source>
        <translation>lettre {reference}</translation>
    </message>
    <message>
        <source>Who can see what</source>
        <translation>Qui peut voir quoi</translation>
    </message>
    <message>
        <source>As this household had noted it on {day}. It is your own record: it says what you saw and what you were told, and not whether a consent was valid.</source>
        <translation>Tel que ce foyer l’avait noté au {day}. C’est votre propre registre&#xa0;: il dit ce que vous avez vu et ce qu’on vous a dit, et non si un consentement était valable.</translation>
    </message>
    <message>
        <source>Nothing has been noted yet.</source>
        <translation>Rien n’a encore été noté.</translation>
    </message>
    <message>
        <source>What passes by your consent</source>
        <translation>Ce qui passe avec votre consentement</translation>
    </message>
    <message>
        <source>What passes because the law or the contract says so</source>
        <translation>Ce qui passe parce que la loi ou le contrat le prévoit</translation>
    </message>
    <message>
        <source>What should stop, and is not confirmed yet</source>
        <translation>Ce qui doit s’arrêter, sans confirmation à ce jour</translation>
    </message>
    <message>
        <source>What nothing explains, or what you contest</source>
        <translation>Ce que rien n’explique, ou que vous contestez</translation>
    </message>
    <message>
        <source>What does not pass</source>
        <translation>Ce qui ne passe pas</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Which data, at which step, what for</source>
        <translation>Quelles données, à quel pas, pour quoi</translation>
    </message>
    <message>
        <source>On what ground</source>
        <translation>Sur quel fondement</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>Where it stands</source>
        <translation>Où cela en est</translation>
    </message>
    <message>
        <source>Proof</source>
        <translation>Preuve</translation>
    </message>
    <message>
        <source>The grid operator</source>
        <translation>Le gestionnaire du réseau</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>non noté</translation>
    </message>
    <message>
        <source>name erased</source>
        <translation>nom effacé</translation>
    </message>
    <message>
        <source>{name}; file erased here</source>
        <translation>{name}&#x202f;; fichier effacé ici</translation>
    </message>
    <message>
        <source>{day} (worked out, not stated)</source>
        <translation>{day} (déduit, non indiqué)</translation>
    </message>
    <message>
        <source>{status} on {day}</source>
        <translation>{status} le {day}</translation>
    </message>
    <message>
        <source>{status}; noted afterwards</source>
        <translation>{status}&#x202f;; noté après coup</translation>
    </message>
    <message>
        <source>{basis} ({article})</source>
        <translation>{basis} ({article})</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>lost</source>
        <translation>perdue</translation>
    </message>
    <message>
        <source>Files kept as proof</source>
        <translation>Fichiers gardés comme preuves</translation>
    </message>
    <message>
        <source>File</source>
        <translation>Fichier</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>Octets</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>The slats of this computer</source>
        <translation>Les persiennes de cet ordinateur</translation>
    </message>
    <message>
        <source>They decide what Persienne keeps here. They change nothing at the operator or the supplier.</source>
        <translation>Elles décident de ce que Persienne garde ici. Elles ne changent rien chez le gestionnaire ni chez le fournisseur.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
    </message>
    <message>
        <source>From</source>
        <translation>De</translation>
    </message>
    <message>
        <source>To</source>
        <translation>À</translation>
    </message>
    <message>
        <source>Fingerprint of the register</source>
        <translation>Empreinte du registre</translation>
    </message>
    <message>
        <source>Number of entries: {count}. Keep this sheet for yourself and send it to nobody. With this fingerprint, an entry that is changed, exchanged or missing later can be found. It can&apos;t show that its owner made the whole register anew before it was printed.</source>
        <translation>Nombre de lignes&#xa0;: {count}. Gardez cette feuille pour vous et ne l’envoyez à personne. Avec cette empreinte, une ligne modifiée, échangée ou disparue par la suite peut être retrouvée. Elle ne peut pas montrer que le registre entier n’a pas été refait par son propriétaire avant l’impression.</translation>
    </message>
    <message>
        <source>The household&apos;s own copy, {day}. Entries: {count}. Fingerprint: {head}</source>
        <translation>Exemplaire du foyer, {day}. Lignes&#xa0;: {count}. Empreinte&#xa0;: {head}</translation>
    </message>
</context>
<context>
    <name>ReportCard</name>
    <message>
        <source>The last import</source>
        <translation>Le dernier import</translation>
    </message>
    <message>
        <source>Report of the last import</source>
        <translation>Rapport du dernier import</translation>
    </message>
    <message>
        <source>See what is still to download</source>
        <translation>Voir ce qui reste à télécharger</translation>
    </message>
    <message>
        <source>Show each file</source>
        <translation>Montrer chaque fichier</translation>
    </message>
    <message>
        <source>Change or forget this reading…</source>
        <translation>Changer ou oublier cette lecture…</translation>
    </message>
    <message>
        <source>Nothing was imported from it</source>
        <translation>Rien n’en a été importé</translation>
    </message>
    <message>
        <source>Nothing was imported from them</source>
        <translation>Rien n’en a été importé</translation>
    </message>
    <message>
        <source>Say what this file holds…</source>
        <translation>Dire ce que contient ce fichier…</translation>
    </message>
    <message>
        <source>Say what these files hold…</source>
        <translation>Dire ce que contiennent ces fichiers…</translation>
    </message>
</context>
<context>
    <name>RestoringDialog</name>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The backup&apos;s own passphrase</source>
        <translation>La phrase de passe propre à la sauvegarde</translation>
    </message>
    <message>
        <source>See what is in it</source>
        <translation>Voir ce qu’elle contient</translation>
    </message>
    <message>
        <source>Put it in place of the household</source>
        <translation>La mettre à la place du foyer</translation>
    </message>
    <message>
        <source>The present household is replaced, and kept aside until the restored one has opened.</source>
        <translation>Le foyer actuel est remplacé&#x202f;; il reste de côté jusqu’à ce que l’autre se soit ouvert.</translation>
    </message>
    <message>
        <source>This backup still holds what you erased</source>
        <translation>Cette sauvegarde contient encore ce que vous avez effacé</translation>
    </message>
    <message>
        <source>Restoring it brings that back.</source>
        <translation>La restaurer le ferait revenir.</translation>
    </message>
    <message>
        <source>Nothing proves that this backup is yours</source>
        <translation>Rien ne prouve que cette sauvegarde est la vôtre</translation>
    </message>
    <message>
        <source>Its passphrase has not confirmed it, as in backups of former versions: whoever has seen one of yours can forge such a backup. Restore it only if you know where it comes from.</source>
        <translation>Sa phrase de passe ne l’a pas confirmée, comme dans les sauvegardes de versions antérieures&#xa0;: quiconque a eu l’une des vôtres sous la main peut en fabriquer une semblable. Ne la restaurez que si vous savez d’où elle vient.</translation>
    </message>
</context>
<context>
    <name>RetentionCard</name>
    <message>
        <source>How long it stays</source>
        <translation>Combien de temps on les garde</translation>
    </message>
    <message>
        <source>Half-hours</source>
        <translation>Demi-heures</translation>
    </message>
    <message>
        <source>Live values</source>
        <translation>Valeurs en direct</translation>
    </message>
    <message>
        <source>then one total a day</source>
        <translation>puis un total par jour</translation>
    </message>
    <message>
        <source>then half-hours</source>
        <translation>puis des demi-heures</translation>
    </message>
    <message>
        <source>Daily totals stay for ever.</source>
        <translation>Les totaux par jour restent sans limite.</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Décider…</translation>
    </message>
    <message>
        <source>Decide on the half-hours that are older than you keep</source>
        <translation>Décider des demi-heures plus anciennes que ce que vous gardez</translation>
    </message>
</context>
<context>
    <name>Review</name>
    <message>
        <source>Before you print</source>
        <translation>Avant d’imprimer</translation>
    </message>
    <message>
        <source>Fetch your own copy first</source>
        <translation>Récupérez d’abord votre copie</translation>
    </message>
    <message>
        <source>Import first</source>
        <translation>Importer d’abord</translation>
    </message>
    <message>
        <source>Type it</source>
        <translation>La saisir</translation>
    </message>
    <message>
        <source>Keep seals of the days…</source>
        <translation>Garder des empreintes de jours…</translation>
    </message>
    <message>
        <source>That can&apos;t be printed</source>
        <translation>Cela ne peut pas être imprimé</translation>
    </message>
    <message>
        <source>Good to know before you sign</source>
        <translation>À savoir avant de signer</translation>
    </message>
    <message>
        <source>What goes together</source>
        <translation>Ce qui va ensemble</translation>
    </message>
    <message>
        <source>to: %1</source>
        <translation>à&#xa0;: %1</translation>
    </message>
    <message>
        <source>Who writes</source>
        <translation>Qui écrit</translation>
    </message>
    <message>
        <source>Asked once, kept encrypted in this household. What you leave out is a blank to fill by hand.</source>
        <translation>Demandé une fois, gardé chiffré dans ce foyer. Ce que vous laissez vide sera un blanc à remplir à la main.</translation>
    </message>
    <message>
        <source>Name of the contract holder</source>
        <translation>Nom du titulaire du contrat</translation>
    </message>
    <message>
        <source>Number and street</source>
        <translation>Numéro et rue</translation>
    </message>
    <message>
        <source>Postcode and town</source>
        <translation>Code postal et ville</translation>
    </message>
    <message>
        <source>E-mail for the answer (if you like)</source>
        <translation>Courriel pour la réponse (si vous voulez)</translation>
    </message>
    <message>
        <source>Who writes for the holder</source>
        <translation>Qui écrit pour le titulaire</translation>
    </message>
    <message>
        <source>Their number and street, if others</source>
        <translation>Son numéro et sa rue, s’ils diffèrent</translation>
    </message>
    <message>
        <source>Their postcode and town</source>
        <translation>Son code postal et sa ville</translation>
    </message>
    <message>
        <source>Else the answers come to you alone, and they get none of your data.</source>
        <translation>Sinon les réponses ne parviennent qu’à vous, et cette personne ne reçoit aucune de vos données.</translation>
    </message>
    <message>
        <source>They may receive the answers, a copy of my data included</source>
        <translation>Cette personne reçoit les réponses, y compris la copie de mes données</translation>
    </message>
    <message>
        <source>Save the mandate…</source>
        <translation>Enregistrer le mandat…</translation>
    </message>
    <message>
        <source>Somebody else writes for me…</source>
        <translation>Quelqu’un d’autre écrit pour moi…</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Modifier</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Précisions</translation>
    </message>
    <message>
        <source>Your name is missing: the letter has a blank for it.</source>
        <translation>Votre nom manque&#xa0;: la lettre lui laisse un blanc.</translation>
    </message>
    <message>
        <source>You erased this period here; the letter asks for the same there. It is final.</source>
        <translation>Vous avez effacé cette période ici&#x202f;; la lettre demande la même chose là-bas. C’est définitif.</translation>
    </message>
    <message>
        <source>Erased here, to be erased there too</source>
        <translation>Effacé ici, à effacer là-bas aussi</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>À qui&#x202f;?</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Le nommer</translation>
    </message>
    <message>
        <source>Or write it by hand on the letter.</source>
        <translation>Ou écrivez-la à la main sur la lettre.</translation>
    </message>
    <message>
        <source>Check it</source>
        <translation>La vérifier</translation>
    </message>
    <message>
        <source>A deletion is final, and Persienne holds nothing of this meter.</source>
        <translation>Une suppression est définitive, et Persienne n’a rien de ce compteur.</translation>
    </message>
    <message>
        <source>A deletion is final. Each of these days has measures in Persienne: look in History whether its half-hours are among them.</source>
        <translation>Une suppression est définitive. Chacun de ces jours a des mesures dans Persienne&#xa0;: vérifiez dans l’Historique que ses demi-heures y sont.</translation>
    </message>
    <message numerus="yes">
        <source>%1, and %n earlier stretch(es)</source>
        <translation>
            <numerusform>%1, et %n période plus ancienne</numerusform>
            <numerusform>%1, et %n périodes plus anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>A deletion is final, and nothing is stored here of: %1.</source>
        <translation>Une suppression est définitive, et rien n’est enregistré ici pour&#xa0;: %1.</translation>
    </message>
</context>
<context>
    <name>ReviewDialog</name>
    <message>
        <source>Note another organisation</source>
        <translation>Noter un autre organisme</translation>
    </message>
    <message>
        <source>Review of my accounts</source>
        <translation>Le tour de mes comptes</translation>
    </message>
    <message>
        <source>Grid operator</source>
        <translation>Gestionnaire</translation>
    </message>
    <message>
        <source>Supplier</source>
        <translation>Fournisseur</translation>
    </message>
    <message>
        <source>Gas</source>
        <translation>Gaz</translation>
    </message>
    <message>
        <source>Third parties</source>
        <translation>Tiers</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Suivant</translation>
    </message>
    <message>
        <source>In the meter: recording of the hourly consumption</source>
        <translation>Dans le compteur&#xa0;: enregistrement de la consommation horaire</translation>
    </message>
    <message>
        <source>At the operator: collection of the hourly consumption</source>
        <translation>Chez le gestionnaire&#xa0;: collecte de la consommation horaire</translation>
    </message>
    <message>
        <source>In your supplier&apos;s account, look for « Mes données » or « Mes consentements ». It gets a monthly reading for the bills without asking; anything finer needs your consent.</source>
        <translation>Dans le compte de votre fournisseur, cherchez «&#xa0;Mes données&#xa0;» ou «&#xa0;Mes consentements&#xa0;». Il reçoit sans rien demander un relevé mensuel pour les factures&#x202f;; tout ce qui est plus fin demande votre accord.</translation>
    </message>
    <message>
        <source>I have a gas meter</source>
        <translation>J’ai un compteur de gaz</translation>
    </message>
    <message>
        <source>No gas</source>
        <translation>Pas de gaz</translation>
    </message>
    <message>
        <source>Does it get a total for each day?</source>
        <translation>Reçoit-il le total de chaque jour&#xa0;?</translation>
    </message>
    <message>
        <source>On unless you object: it is not a consent.</source>
        <translation>Actif sauf opposition&#xa0;: ce n’est pas un consentement.</translation>
    </message>
    <message>
        <source>Off unless somebody asked for it.</source>
        <translation>Inactive, sauf si quelqu’un l’a demandée.</translation>
    </message>
    <message>
        <source>In your %1 account, see who may read your consumption. A gas meter records no half-hours: it has none of the two switches.</source>
        <translation>Dans votre compte %1, regardez qui peut lire votre consommation. Un compteur de gaz n’enregistre pas de demi-heures&#xa0;: il n’a aucun des deux interrupteurs.</translation>
    </message>
    <message>
        <source>Your supplier</source>
        <translation>Votre fournisseur</translation>
    </message>
    <message>
        <source>as it stands on the bill</source>
        <translation>tel qu’il figure sur la facture</translation>
    </message>
    <message>
        <source>You changed supplier on</source>
        <translation>Vous avez changé de fournisseur le</translation>
    </message>
    <message>
        <source>For instance to show you your consumption day by day.</source>
        <translation>Par exemple pour vous montrer votre consommation jour par jour.</translation>
    </message>
    <message>
        <source>This is a separate consent: agreeing to the daily total is not agreeing to the curve.</source>
        <translation>C’est un consentement distinct&#xa0;: accepter le total du jour n’est pas accepter la courbe.</translation>
    </message>
    <message>
        <source>Does it get the load curve, half-hour by half-hour?</source>
        <translation>Reçoit-il la courbe de charge, demi-heure par demi-heure&#xa0;?</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Still there</source>
        <translation>Toujours là</translation>
    </message>
    <message>
        <source>Not there any more</source>
        <translation>N’y est plus</translation>
    </message>
    <message>
        <source>So far: %1</source>
        <translation>Jusqu’ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>Note what I saw</source>
        <translation>Noter ce que j’ai vu</translation>
    </message>
    <message>
        <source>Nothing was noted</source>
        <translation>Rien n’a été noté</translation>
    </message>
    <message>
        <source>Persienne will remind you on %1.</source>
        <translation>Persienne vous le rappellera le %1.</translation>
    </message>
</context>
<context>
    <name>Ribbon</name>
    <message>
        <source>A week, closer and closer</source>
        <translation>Une semaine, de plus en plus près</translation>
    </message>
    <message>
        <source>Your curve</source>
        <translation>Votre courbe</translation>
    </message>
</context>
<context>
    <name>Saved</name>
    <message>
        <source>Open the folder</source>
        <translation>Ouvrir le dossier</translation>
    </message>
    <message>
        <source>Print…</source>
        <translation>Imprimer…</translation>
    </message>
    <message>
        <source>Open it yourself. It is here: %1</source>
        <translation>Ouvrez-le vous-même. Il se trouve ici&#xa0;: %1</translation>
    </message>
    <message>
        <source>It could not be opened from here</source>
        <translation>Impossible de l’ouvrir d’ici</translation>
    </message>
</context>
<context>
    <name>SavedBetween</name>
    <message>
        <source>From the</source>
        <translation>Du</translation>
    </message>
    <message>
        <source>at</source>
        <translation>à</translation>
    </message>
    <message>
        <source>to the</source>
        <translation>au</translation>
    </message>
    <message>
        <source>Hours are written 8:30, and the end is after the beginning.</source>
        <translation>Les heures s’écrivent 8:30, et la fin vient après le début.</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>table “{name}”</source>
        <translation>table «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>index “{name}”</source>
        <translation>index «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>trigger “{name}”</source>
        <translation>déclencheur «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>view “{name}”</source>
        <translation>vue «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>something called “{name}”</source>
        <translation>un élément nommé «&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>not Persienne&apos;s: {parts}</source>
        <translation>étranger à Persienne&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>missing: {parts}</source>
        <translation>absent&#xa0;: {parts}</translation>
    </message>
    <message>
        <source>altered: {parts}</source>
        <translation>modifié&#xa0;: {parts}</translation>
    </message>
</context>
<context>
    <name>SealFilesDialog</name>
    <message>
        <source>Keep seals of files, without storing them</source>
        <translation>Prendre l’empreinte de fichiers, sans les enregistrer</translation>
    </message>
    <message>
        <source>After a deletion there, seals tell day by day whether what they give is still the same curve. Keep them before their answer: later ones rest on your word alone.</source>
        <translation>Après une suppression chez eux, les empreintes disent jour par jour si ce qu’ils remettent est encore la même courbe. Prenez-les avant leur réponse&#xa0;: ensuite, elles ne reposent que sur votre parole.</translation>
    </message>
    <message>
        <source>They are read for their seals, and not stored</source>
        <translation>Ils sont lus pour leurs empreintes, et ne sont pas enregistrés</translation>
    </message>
    <message>
        <source>Seal the days of these files</source>
        <translation>Prendre l’empreinte des jours de ces fichiers</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Seal the days</source>
        <translation>Prendre les empreintes</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 fichiers sur %2</translation>
    </message>
</context>
<context>
    <name>SealLever</name>
    <message>
        <source>A seal belongs to a meter, and none is known yet. Import one of its files first.</source>
        <translation>Une empreinte est celle d’un compteur, et aucun n’est encore connu. Importez d’abord un de ses fichiers.</translation>
    </message>
    <message>
        <source>Nothing to seal yet</source>
        <translation>Pas encore d’empreinte possible</translation>
    </message>
</context>
<context>
    <name>SealsCard</name>
    <message>
        <source>Seals of days</source>
        <translation>Empreintes de jours</translation>
    </message>
    <message>
        <source>They tell later whether somebody who was to delete your load curve still has the same days.</source>
        <translation>Elles diront plus tard si celui qui devait supprimer votre courbe de charge a encore les mêmes jours.</translation>
    </message>
    <message>
        <source>Seal the days of each load curve that is imported</source>
        <translation>Prendre l’empreinte des jours de chaque courbe importée</translation>
    </message>
    <message>
        <source>Before the shutter reduces it, and those that are stored already.</source>
        <translation>Avant que la persienne ne la réduise, et de celles déjà enregistrées.</translation>
    </message>
    <message>
        <source>Seal files without storing them…</source>
        <translation>Prendre l’empreinte de fichiers sans les enregistrer…</translation>
    </message>
    <message>
        <source>Delete all seals…</source>
        <translation>Supprimer toutes les empreintes…</translation>
    </message>
    <message>
        <source>No day has a seal yet.</source>
        <translation>Aucun jour n’a encore d’empreinte.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) have a seal, %1</source>
        <translation>
            <numerusform>%n jour a une empreinte, %1</numerusform>
            <numerusform>%n jours ont une empreinte, %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>SealsLever</name>
    <message>
        <source>The seals are deleted</source>
        <translation>Les empreintes sont supprimées</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas marché</translation>
    </message>
</context>
<context>
    <name>Seen</name>
    <message>
        <source>a document or a program, and no workbook</source>
        <translation>un document ou un programme, pas un classeur</translation>
    </message>
    <message>
        <source>a database</source>
        <translation>une base de données</translation>
    </message>
    <message>
        <source>no text at all</source>
        <translation>pas du texte</translation>
    </message>
    <message>
        <source>an XML file</source>
        <translation>un fichier XML</translation>
    </message>
    <message>
        <source>a JSON file</source>
        <translation>un fichier JSON</translation>
    </message>
    <message>
        <source>a table</source>
        <translation>un tableau</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>un texte</translation>
    </message>
    <message>
        <source>a workbook</source>
        <translation>un classeur</translation>
    </message>
    <message>
        <source>an Enedis export in another unit than watts</source>
        <translation>un export Enedis dans une autre unité que le watt</translation>
    </message>
    <message>
        <source>{what} that begins with: {columns}</source>
        <translation>{what} qui commence par&#xa0;: {columns}</translation>
    </message>
</context>
<context>
    <name>SeriesTable</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Days of %1</source>
        <translation>Jours de %1</translation>
    </message>
    <message>
        <source>Energy</source>
        <translation>Énergie</translation>
    </message>
    <message>
        <source>Mean power</source>
        <translation>Puissance moyenne</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>Coût</translation>
    </message>
    <message>
        <source>A year before</source>
        <translation>Un an avant</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>no note</source>
        <translation>aucune note</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>the rest of these days</source>
        <translation>le reste de ces jours</translation>
    </message>
    <message>
        <source>in part</source>
        <translation>en partie</translation>
    </message>
    <message>
        <source>Injected</source>
        <translation>Injecté</translation>
    </message>
    <message>
        <source>of it without a price</source>
        <translation>dont sans prix</translation>
    </message>
    <message>
        <source>no data</source>
        <translation>aucune mesure</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>en entier</translation>
    </message>
</context>
<context>
    <name>SetAside</name>
    <message>
        <source>implausible values</source>
        <translation>valeurs invraisemblables</translation>
    </message>
    <message>
        <source>wrong unit</source>
        <translation>mauvaise unité</translation>
    </message>
    <message>
        <source>another home&apos;s values</source>
        <translation>valeurs d’un autre logement</translation>
    </message>
    <message>
        <source>meter at fault</source>
        <translation>compteur en défaut</translation>
    </message>
    <message>
        <source>another reason</source>
        <translation>autre motif</translation>
    </message>
</context>
<context>
    <name>SettingsDesk</name>
    <message>
        <source>No program opens web pages here</source>
        <translation>Aucun programme n’ouvre ici les pages web</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Copié</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
    </message>
</context>
<context>
    <name>SettingsWords</name>
    <message>
        <source>after %1</source>
        <translation>après %1</translation>
    </message>
    <message>
        <source>Text at %1, in a dark palette, in English</source>
        <translation>Texte à %1, couleurs sombres, en français</translation>
    </message>
    <message>
        <source>Text at %1, in a light palette, in English</source>
        <translation>Texte à %1, couleurs claires, en français</translation>
    </message>
</context>
<context>
    <name>SharingDesk</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>The proof to keep a copy of</source>
        <translation>La preuve dont garder une copie</translation>
    </message>
    <message>
        <source>Kept, with a limit</source>
        <translation>Conservée, avec une réserve</translation>
    </message>
    <message>
        <source>proof</source>
        <comment>the name of a file</comment>
        <translation>preuve</translation>
    </message>
    <message>
        <source>Save a copy of the proof</source>
        <translation>Enregistrer une copie de la preuve</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Not erased everywhere yet</source>
        <translation>Pas encore effacé partout</translation>
    </message>
    <message>
        <source>Erased from this entry</source>
        <translation>Effacé de cette entrée</translation>
    </message>
    <message>
        <source>register.pdf</source>
        <comment>the name of a file</comment>
        <translation>registre.pdf</translation>
    </message>
    <message>
        <source>register.jsonld</source>
        <comment>the name of a file</comment>
        <translation>registre.jsonld</translation>
    </message>
    <message>
        <source>register.csv</source>
        <comment>the name of a file</comment>
        <translation>registre.csv</translation>
    </message>
    <message>
        <source>Save a copy of the register</source>
        <translation>Enregistrer une copie du registre</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
    </message>
</context>
<context>
    <name>SharingModel</name>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>What it receives</source>
        <translation>Ce qu’il reçoit</translation>
    </message>
    <message>
        <source>What for</source>
        <translation>Pour quoi faire</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>Jusqu’au</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>SharingPage</name>
    <message>
        <source>Sharing</source>
        <translation>Partages</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>Tout exporter</translation>
    </message>
    <message>
        <source>Review my accounts</source>
        <translation>Faire le tour de mes comptes</translation>
    </message>
    <message>
        <source>To read and print (PDF)</source>
        <translation>Pour lire et imprimer (PDF)</translation>
    </message>
    <message>
        <source>To bring back or hand over (JSON-LD)</source>
        <translation>Pour reprendre ou transmettre (JSON-LD)</translation>
    </message>
    <message>
        <source>For a spreadsheet (CSV)</source>
        <translation>Pour un tableur (CSV)</translation>
    </message>
    <message>
        <source>Let us begin with your account at the grid operator, Enedis for most homes: 3 minutes.</source>
        <translation>Commençons par votre compte chez le gestionnaire du réseau, Enedis pour la plupart des foyers&#xa0;: 3 minutes.</translation>
    </message>
    <message>
        <source>Two switches of your grid operator&apos;s account decide whether your curve leaves the meter.</source>
        <translation>Deux interrupteurs de votre compte chez le gestionnaire du réseau décident si votre courbe sort du compteur.</translation>
    </message>
    <message>
        <source>Close at the operator…</source>
        <translation>Fermer chez le gestionnaire…</translation>
    </message>
    <message>
        <source>What you switch in your %1 account decides whether your curve leaves the meter.</source>
        <translation>Ce que vous réglez dans votre compte %1 décide si votre courbe sort du compteur.</translation>
    </message>
    <message>
        <source>Close at %1…</source>
        <translation>Fermer chez %1…</translation>
    </message>
    <message>
        <source>Begin the round</source>
        <translation>Commencer le tour</translation>
    </message>
    <message>
        <source>No sharing is noted yet</source>
        <translation>Aucun partage n’est encore noté</translation>
    </message>
    <message>
        <source>Note another organisation…</source>
        <translation>Noter un autre organisme…</translation>
    </message>
    <message>
        <source>What the law collects by default</source>
        <translation>Ce que la loi fait collecter d’office</translation>
    </message>
    <message>
        <source>This is no setting, and nobody chose it. You may ask what is held of it, and have it corrected.</source>
        <translation>Ce n’est pas un réglage, et personne ne l’a choisi. Vous pouvez demander ce qui en est détenu, et le faire rectifier.</translation>
    </message>
    <message>
        <source>Review</source>
        <translation>Faire le tour</translation>
    </message>
</context>
<context>
    <name>SharingTable</name>
    <message>
        <source>Who receives your data</source>
        <translation>Qui reçoit vos données</translation>
    </message>
</context>
<context>
    <name>SharingWords</name>
    <message>
        <source>Bills</source>
        <translation>Factures</translation>
    </message>
    <message>
        <source>Your history</source>
        <translation>Votre historique</translation>
    </message>
    <message>
        <source>Advice</source>
        <translation>Conseils</translation>
    </message>
    <message>
        <source>Comparing offers</source>
        <translation>Comparer des offres</translation>
    </message>
    <message>
        <source>Shifting uses</source>
        <translation>Décaler des usages</translation>
    </message>
    <message>
        <source>Solar production</source>
        <translation>Production solaire</translation>
    </message>
    <message>
        <source>Running the grid</source>
        <translation>Conduite du réseau</translation>
    </message>
    <message>
        <source>Maintenance</source>
        <translation>Entretien</translation>
    </message>
    <message>
        <source>Research</source>
        <translation>Recherche</translation>
    </message>
    <message>
        <source>Marketing</source>
        <translation>Prospection</translation>
    </message>
    <message>
        <source>Another purpose</source>
        <translation>Autre finalité</translation>
    </message>
    <message>
        <source>Total by month</source>
        <translation>Total par mois</translation>
    </message>
    <message>
        <source>Total by day</source>
        <translation>Total par jour</translation>
    </message>
    <message>
        <source>Hour</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>Half-hour</source>
        <translation>Demi-heure</translation>
    </message>
    <message>
        <source>Quarter of an hour</source>
        <translation>Quart d’heure</translation>
    </message>
    <message>
        <source>Ten minutes</source>
        <translation>Dix minutes</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>One value a month</source>
        <translation>Une valeur par mois</translation>
    </message>
    <message>
        <source>One value a day</source>
        <translation>Une valeur par jour</translation>
    </message>
    <message>
        <source>Your consent</source>
        <translation>Votre consentement</translation>
    </message>
    <message>
        <source>The contract</source>
        <translation>Le contrat</translation>
    </message>
    <message>
        <source>A legal duty</source>
        <translation>Une obligation légale</translation>
    </message>
    <message>
        <source>A public task</source>
        <translation>Une mission d’intérêt public</translation>
    </message>
    <message>
        <source>Its legitimate interest, it says</source>
        <translation>Son intérêt légitime, dit-il</translation>
    </message>
    <message>
        <source>On unless you object: not a consent</source>
        <translation>Actif sauf opposition&#xa0;: ce n’est pas un consentement</translation>
    </message>
    <message>
        <source>The law</source>
        <translation>La loi</translation>
    </message>
    <message>
        <source>Set by law</source>
        <translation>Prévu par la loi</translation>
    </message>
    <message>
        <source>Not noted yet</source>
        <translation>Pas encore noté</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Stop asked for</source>
        <translation>Arrêt demandé</translation>
    </message>
    <message>
        <source>Off, to be checked</source>
        <translation>Coupé, à vérifier</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Expiré</translation>
    </message>
    <message>
        <source>Contested</source>
        <translation>Contesté</translation>
    </message>
    <message>
        <source>Unexplained</source>
        <translation>Inexpliqué</translation>
    </message>
    <message>
        <source>By what you noted, nobody receives your data any more</source>
        <translation>D’après ce que vous avez noté, plus personne ne reçoit vos données</translation>
    </message>
    <message numerus="yes">
        <source>%n organisations receive your data</source>
        <translation>
            <numerusform>%n organisme reçoit vos données</numerusform>
            <numerusform>%n organismes reçoivent vos données</numerusform>
        </translation>
    </message>
    <message>
        <source>none finer than by the day</source>
        <translation>au plus un total par jour</translation>
    </message>
    <message>
        <source>by the half-hour</source>
        <translation>à la demi-heure</translation>
    </message>
    <message>
        <source>all by the half-hour</source>
        <translation>tous à la demi-heure</translation>
    </message>
    <message numerus="yes">
        <source>%n of them by the half-hour</source>
        <translation>
            <numerusform>dont %n à la demi-heure</numerusform>
            <numerusform>dont %n à la demi-heure</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>who receives, and how fine</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Cet ordinateur</translation>
    </message>
    <message>
        <source>the slats of Persienne</source>
        <translation>les lames de Persienne</translation>
    </message>
    <message>
        <source>In the meter</source>
        <translation>Dans le compteur</translation>
    </message>
    <message>
        <source>recording</source>
        <translation>enregistrement</translation>
    </message>
    <message>
        <source>At %1</source>
        <translation>Chez %1</translation>
    </message>
    <message>
        <source>collection</source>
        <translation>collecte</translation>
    </message>
    <message>
        <source>your grid operator</source>
        <translation>votre gestionnaire de réseau</translation>
    </message>
    <message>
        <source>name erased</source>
        <translation>nom effacé</translation>
    </message>
    <message>
        <source>%1, gas</source>
        <translation>%1, gaz</translation>
    </message>
    <message>
        <source>Half-hour or hour</source>
        <translation>Demi-heure ou heure</translation>
    </message>
    <message>
        <source>Step not noted</source>
        <translation>Pas non noté</translation>
    </message>
    <message>
        <source>Your own reading</source>
        <translation>Votre propre lecture</translation>
    </message>
    <message>
        <source>The meter&apos;s memory</source>
        <translation>Mémoire</translation>
    </message>
    <message>
        <source>end of contract</source>
        <translation>fin du contrat</translation>
    </message>
    <message>
        <source>Not known</source>
        <translation>Inconnu</translation>
    </message>
    <message>
        <source>%1 (art. %2)</source>
        <translation>%1 (art. %2)</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Reste ici</translation>
    </message>
    <message>
        <source>Seen on</source>
        <translation>Vu actif</translation>
    </message>
    <message>
        <source>On by default</source>
        <translation>Actif d’office</translation>
    </message>
    <message>
        <source>Begins on %1</source>
        <translation>Débute le %1</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Retiré</translation>
    </message>
    <message>
        <source>Ended by law</source>
        <translation>Fini de par la loi</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Refusé</translation>
    </message>
    <message>
        <source>Expires today</source>
        <translation>Expire aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>Expires in %n day(s)</source>
        <translation>
            <numerusform>Expire dans %n jour</numerusform>
            <numerusform>Expire dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Set</source>
        <translation>Régler</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Suivre</translation>
    </message>
    <message>
        <source>Object</source>
        <translation>M’opposer</translation>
    </message>
    <message>
        <source>See</source>
        <translation>Voir</translation>
    </message>
    <message>
        <source>No sharing is noted yet</source>
        <translation>Aucun partage n’est encore noté</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’au %1</translation>
    </message>
    <message>
        <source>withdrawn on %1</source>
        <translation>retiré le %1</translation>
    </message>
    <message>
        <source>Gas meter</source>
        <translation>Compteur de gaz</translation>
    </message>
    <message>
        <source>Linky meter</source>
        <translation>Compteur Linky</translation>
    </message>
    <message>
        <source>Grid operator</source>
        <translation>Gestionnaire</translation>
    </message>
    <message>
        <source>nothing leaves it</source>
        <translation>rien n’en sort</translation>
    </message>
    <message numerus="yes">
        <source>+ %n others</source>
        <translation>
            <numerusform>+ %n autre</numerusform>
            <numerusform>+ %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>in the table below</source>
        <translation>dans le tableau dessous</translation>
    </message>
    <message>
        <source>live</source>
        <translation>en direct</translation>
    </message>
    <message>
        <source>half-hour</source>
        <translation>demi-heure</translation>
    </message>
    <message>
        <source>day</source>
        <translation>jour</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>fermé</translation>
    </message>
    <message>
        <source>index by day</source>
        <translation>index par jour</translation>
    </message>
    <message>
        <source>recording, stop asked for</source>
        <translation>enregistrement, arrêt demandé</translation>
    </message>
    <message>
        <source>recording on</source>
        <translation>enregistrement actif</translation>
    </message>
    <message>
        <source>recording off</source>
        <translation>enregistrement arrêté</translation>
    </message>
    <message>
        <source>Six months have passed since your last round</source>
        <translation>Six mois ont passé depuis votre dernier tour</translation>
    </message>
    <message>
        <source>Three minutes are enough to see whether your accounts still say the same.</source>
        <translation>Trois minutes suffisent pour voir si vos comptes disent toujours la même chose.</translation>
    </message>
    <message>
        <source>Review my accounts</source>
        <translation>Faire le tour de mes comptes</translation>
    </message>
    <message>
        <source>What you allowed %1 ends today</source>
        <translation>Ce que vous avez accordé à %1 prend fin aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>What you allowed %1 ends in %n day(s)</source>
        <translation>
            <numerusform>Ce que vous avez accordé à %1 prend fin dans %n jour</numerusform>
            <numerusform>Ce que vous avez accordé à %1 prend fin dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it only if you still need it; if not, look afterwards whether it really stopped.</source>
        <translation>Ne renouvelez que si c’est encore utile&#x202f;; sinon, vérifiez ensuite que c’est bien arrêté.</translation>
    </message>
    <message>
        <source>No answer noted from %1</source>
        <translation>Pas de réponse notée de la part de&#xa0;: %1</translation>
    </message>
    <message>
        <source>You asked for the stop on %1, more than a month ago.</source>
        <translation>Vous avez demandé l’arrêt le %1, il y a plus d’un mois.</translation>
    </message>
    <message>
        <source>Look whether %1 has really stopped</source>
        <translation>À vérifier&#xa0;: %1, est-ce bien arrêté&#x202f;?</translation>
    </message>
    <message>
        <source>Off since %1, effect not seen yet.</source>
        <translation>Coupé depuis le %1, effet pas encore constaté.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message numerus="yes">
        <source>%n more, marked in the table</source>
        <translation>
            <numerusform>%n autre, signalé dans le tableau</numerusform>
            <numerusform>%n autres, signalés dans le tableau</numerusform>
        </translation>
    </message>
    <message>
        <source>Consumption of each day</source>
        <translation>Consommation de chaque jour</translation>
    </message>
    <message>
        <source>%1 reads it for the bills and for your history: nobody has to be asked.</source>
        <translation>%1 la relève pour les factures et votre historique&#xa0;: personne n’a à être consulté.</translation>
    </message>
    <message>
        <source>Highest power of each day</source>
        <translation>Puissance maximale de chaque jour</translation>
    </message>
    <message>
        <source>%1 reads it to run the grid: nobody has to be asked.</source>
        <translation>%1 la relève pour conduire le réseau&#xa0;: personne n’a à être consulté.</translation>
    </message>
    <message>
        <source>Monthly reading</source>
        <translation>Relevé mensuel</translation>
    </message>
    <message>
        <source>%1 receives it to make your bills: it is part of the contract.</source>
        <translation>%1 le reçoit pour établir vos factures&#xa0;: cela fait partie du contrat.</translation>
    </message>
    <message>
        <source>%1 Art. %2.</source>
        <translation>%1 Art. %2.</translation>
    </message>
</context>
<context>
    <name>Shortcuts</name>
    <message>
        <source>The guide, at the page that is about what is shown</source>
        <translation>Le guide, à la page qui parle de ce qui est affiché</translation>
    </message>
    <message>
        <source>The list of all keys, in the guide</source>
        <translation>La liste de toutes les touches, dans le guide</translation>
    </message>
    <message>
        <source>Help of the page that is shown</source>
        <translation>Aide de la page affichée</translation>
    </message>
    <message>
        <source>Import files</source>
        <translation>Importer des fichiers</translation>
    </message>
    <message>
        <source>Hide figures and names on the screen, or show them again</source>
        <translation>Masquer les chiffres et les noms à l’écran, ou les montrer de nouveau</translation>
    </message>
    <message>
        <source>Lock the household</source>
        <translation>Verrouiller le foyer</translation>
    </message>
    <message>
        <source>Close the window</source>
        <translation>Fermer la fenêtre</translation>
    </message>
    <message>
        <source>Larger text</source>
        <translation>Agrandir le texte</translation>
    </message>
    <message>
        <source>Smaller text</source>
        <translation>Réduire le texte</translation>
    </message>
    <message>
        <source>Text at its usual size</source>
        <translation>Texte à sa taille habituelle</translation>
    </message>
    <message>
        <source>The next control; with Shift the one before</source>
        <translation>Le réglage suivant&#x202f;; avec Maj, le précédent</translation>
    </message>
    <message>
        <source>Press the button that the keyboard is on; Return does so too</source>
        <translation>Appuyer sur le bouton où est le clavier&#x202f;; Entrée le fait aussi</translation>
    </message>
    <message>
        <source>In the list of pages, a choice or a table: the one above; Down the next</source>
        <translation>Dans la liste des pages, un choix ou un tableau&#xa0;: l’élément au-dessus&#x202f;; Bas, le suivant</translation>
    </message>
    <message>
        <source>On a chart: the bar or the half-hour before; Right the one after</source>
        <translation>Sur un graphique&#xa0;: la barre ou la demi-heure d’avant&#x202f;; Droite, la suivante</translation>
    </message>
    <message>
        <source>On a chart: the first in view; End the last</source>
        <translation>Sur un graphique&#xa0;: la première affichée&#x202f;; Fin, la dernière</translation>
    </message>
    <message>
        <source>On the chart of History: open the bar that is pointed at</source>
        <translation>Sur le graphique de l’historique&#xa0;: ouvrir la barre désignée</translation>
    </message>
    <message>
        <source>On the chart of History: closer; - further away</source>
        <translation>Sur le graphique de l’historique&#xa0;: plus près&#x202f;; -, plus loin</translation>
    </message>
    <message>
        <source>On the chart of History: write a note on the day that is pointed at</source>
        <translation>Sur le graphique de l’historique&#xa0;: annoter le jour désigné</translation>
    </message>
    <message>
        <source>In History: back to what was in view before</source>
        <translation>Dans l’historique&#xa0;: revenir à ce qui était affiché avant</translation>
    </message>
    <message>
        <source>In a table: copy the rows that are chosen</source>
        <translation>Dans un tableau&#xa0;: copier les lignes choisies</translation>
    </message>
    <message>
        <source>Undo, while the strip at the foot says that it can be undone</source>
        <translation>Annuler, tant que le bandeau du bas dit que c’est possible</translation>
    </message>
    <message>
        <source>Close a question without changing anything</source>
        <translation>Fermer une question sans rien changer</translation>
    </message>
</context>
<context>
    <name>SinceMidnightCard</name>
    <message>
        <source>Since midnight</source>
        <translation>Depuis minuit</translation>
    </message>
    <message>
        <source>known once the day is over</source>
        <translation>connu une fois la journée finie</translation>
    </message>
    <message>
        <source>nothing was measured yet</source>
        <translation>rien de mesuré pour l’instant</translation>
    </message>
    <message>
        <source>%1, at least</source>
        <translation>%1, au moins</translation>
    </message>
    <message>
        <source>off-peak</source>
        <translation>creuses</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>pleines</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>jusqu’à %1</translation>
    </message>
    <message>
        <source>its hour is not kept</source>
        <translation>son heure n’est pas gardée</translation>
    </message>
    <message>
        <source>the meter was not read before</source>
        <translation>le compteur n’était pas lu avant</translation>
    </message>
    <message>
        <source>%1 without data</source>
        <translation>%1 sans mesure</translation>
    </message>
    <message>
        <source>kept as one total once the day is over</source>
        <translation>gardé en un seul total, une fois le jour fini</translation>
    </message>
</context>
<context>
    <name>SlatChoice</name>
    <message>
        <source>How far the shutter is open</source>
        <translation>Ouverture de la persienne</translation>
    </message>
</context>
<context>
    <name>SlatLever</name>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>Reducing in {seconds} s: %1</source>
        <translation>Réduction dans {seconds} s&#xa0;: %1</translation>
    </message>
    <message>
        <source>Erasing in {seconds} s: %1</source>
        <translation>Effacement dans {seconds} s&#xa0;: %1</translation>
    </message>
    <message>
        <source>The file is being written anew…</source>
        <translation>Le fichier est en train d’être réécrit…</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>C’est fait&#xa0;: %1</translation>
    </message>
    <message>
        <source>In {seconds} s: half-hours stay for %1, live values for %2</source>
        <translation>Dans {seconds} s, durée de conservation&#xa0;: demi-heures, %1&#x202f;; valeurs en direct, %2</translation>
    </message>
    <message>
        <source>In {seconds} s what is older than you keep goes: today is %1</source>
        <translation>Dans {seconds} s, ce qui dépasse la durée de conservation part&#xa0;: nous sommes le %1</translation>
    </message>
    <message>
        <source>In {seconds} s older half-hours become daily totals: %1</source>
        <translation>Dans {seconds} s, les demi-heures plus anciennes deviennent des totaux par jour&#xa0;: %1</translation>
    </message>
    <message>
        <source>Nothing went: the household knows no day near this computer&apos;s date. Import a recent file.</source>
        <translation>Rien n’est parti&#xa0;: le foyer ne connaît aucun jour proche de la date de cet ordinateur. Importez un fichier récent.</translation>
    </message>
    <message>
        <source>The date of this computer is in doubt</source>
        <translation>La date de cet ordinateur est douteuse</translation>
    </message>
</context>
<context>
    <name>Snackbar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>SpotFields</name>
    <message>
        <source>Each kWh costs what its hour does at the exchange, and what your contract adds. The prices of the hours come by a file: “Bring prices…” on the page Costs.</source>
        <translation>Chaque kWh coûte ce que vaut son heure à la bourse, et ce que votre contrat ajoute. Les prix des heures viennent d’un fichier&#xa0;: «&#xa0;Apporter des prix…&#xa0;» sur la page Coûts.</translation>
    </message>
    <message>
        <source>Added to each kWh, in euros before VAT</source>
        <translation>Ajouté à chaque kWh, en euros hors TVA</translation>
    </message>
    <message>
        <source>0.0700</source>
        <translation>0,0700</translation>
    </message>
    <message>
        <source>VAT in %</source>
        <translation>TVA en %</translation>
    </message>
    <message>
        <source>Write what is added to a kWh, in euros: 0.07, or 0 for nothing.</source>
        <translation>Indiquez ce qui s’ajoute à un kWh, en euros&#xa0;: 0,07, ou 0 pour rien.</translation>
    </message>
    <message>
        <source>Write the VAT as 20, or 5.5.</source>
        <translation>Écrivez la TVA comme 20, ou 5,5.</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>The key of your file is kept in the keyring of this session (%1): nothing to remember.</source>
        <translation>La clé de votre fichier est gardée dans le trousseau de cette session (%1)&#xa0;: rien à retenir.</translation>
    </message>
    <message>
        <source>This session has no keyring that can be trusted. Choose a passphrase; a recovery sheet comes next, for the day when it is forgotten.</source>
        <translation>Cette session n’a pas de trousseau digne de confiance. Choisissez une phrase de passe&#x202f;; une feuille de secours viendra ensuite, pour le jour où elle serait oubliée.</translation>
    </message>
    <message>
        <source>From then on the keyring of this session (%1) opens the household.</source>
        <translation>Ensuite, le trousseau de cette session (%1) ouvrira le foyer.</translation>
    </message>
    <message>
        <source>A passphrase can protect the key of your file instead; a recovery sheet comes next.</source>
        <translation>Une phrase de passe peut protéger la clé de votre fichier à la place du trousseau&#x202f;; une feuille de secours vient ensuite.</translation>
    </message>
    <message>
        <source>From then on this passphrase opens the household here.</source>
        <translation>Ensuite, cette phrase de passe ouvrira le foyer ici.</translation>
    </message>
    <message>
        <source>See, close, erase.</source>
        <translation>Voir, fermer, effacer.</translation>
    </message>
    <message>
        <source>Do you have a backup?</source>
        <translation>Vous avez une sauvegarde&#xa0;?</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>How it works (F1)</source>
        <translation>Comment ça marche (F1)</translation>
    </message>
    <message>
        <source>It is mine: restore it</source>
        <translation>Elle est à moi&#xa0;: restaurer</translation>
    </message>
    <message>
        <source>Visit the example</source>
        <translation>Visiter l’exemple</translation>
    </message>
    <message>
        <source>Choose a file</source>
        <translation>Choisir un fichier</translation>
    </message>
    <message>
        <source>Find the meter</source>
        <translation>Chercher la prise</translation>
    </message>
    <message>
        <source>Discover</source>
        <translation>Découvrir</translation>
    </message>
    <message>
        <source>An Enedis export, for instance: drop it anywhere in this window.</source>
        <translation>Un export Enedis, par exemple&#xa0;: glissez-le n’importe où dans la fenêtre.</translation>
    </message>
    <message>
        <source>With a USB adapter on the Linky&apos;s socket: what you use, live.</source>
        <translation>Avec un adaptateur USB sur la prise du Linky&#xa0;: votre consommation en direct.</translation>
    </message>
    <message>
        <source>It is mine: open it all the same</source>
        <translation>C’est le mien&#xa0;: ouvrir quand même</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>Restaurer une sauvegarde</translation>
    </message>
    <message>
        <source>The backup&apos;s own passphrase</source>
        <translation>La phrase de passe de la sauvegarde</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>Your electricity readings, safe behind your own shutters.</source>
        <translation>Vos mesures d’électricité, à l’abri derrière vos propres volets.</translation>
    </message>
    <message>
        <source>An invented home and three years of readings. Nothing is kept.</source>
        <translation>Un foyer inventé et trois ans de mesures. Rien n’est conservé.</translation>
    </message>
    <message>
        <source>Plug in the meter</source>
        <translation>Brancher le compteur</translation>
    </message>
    <message>
        <source>What may Persienne keep?</source>
        <translation>Que peut garder Persienne&#x202f;?</translation>
    </message>
    <message>
        <source>Make my household</source>
        <translation>Créer mon foyer</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>The household can&apos;t be opened</source>
        <translation>Le foyer ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
</context>
<context>
    <name>StepStrip</name>
    <message>
        <source>How well it can be read, step by step</source>
        <translation>À quel point cela se lit, pas à pas</translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>Entrouverte</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>One total a day</source>
        <translation>Un total par jour</translation>
    </message>
    <message>
        <source>One total a day: how much, and so which days you were away; not at what hour.</source>
        <translation>Un total par jour&#xa0;: combien, donc quels jours vous êtes partis&#xa0;; pas à quelle heure.</translation>
    </message>
    <message>
        <source>The half-hour</source>
        <translation>La demi-heure</translation>
    </message>
    <message>
        <source>The half-hour: when you get up, go out, come home and go to bed.</source>
        <translation>La demi-heure&#xa0;: quand vous vous levez, sortez, rentrez et vous couchez.</translation>
    </message>
    <message>
        <source>The second</source>
        <translation>La seconde</translation>
    </message>
    <message>
        <source>The second: what you do, appliance by appliance.</source>
        <translation>La seconde&#xa0;: ce que vous faites, appareil par appareil.</translation>
    </message>
    <message>
        <source>Kept: one total a day, out of the indexes at midnight; where midnight was not read, the first index of the day, without its hour; the highest power of the day, without its hour.</source>
        <translation>Sont gardés&#xa0;: un total par jour, tiré des index de minuit&#x202f;; là où minuit n’a pas été lu, le premier index du jour, sans son heure&#x202f;; la plus forte puissance du jour, sans son heure.</translation>
    </message>
    <message>
        <source>Kept: the load curve in half-hours (ten minutes at the finest), the indexes at midnight, the highest power of the day and overruns to the ten minutes.</source>
        <translation>Sont gardés&#xa0;: la courbe de charge, en demi-heures (dix minutes au plus fin)&#x202f;; les index de minuit&#x202f;; la plus forte puissance du jour et les dépassements, à dix minutes près.</translation>
    </message>
    <message>
        <source>Kept: everything as fine as it comes; live values for as long as you say.</source>
        <translation>Est gardé&#xa0;: tout, aussi fin que cela arrive&#x202f;; les valeurs en direct, aussi longtemps que vous le dites.</translation>
    </message>
    <message>
        <source>Shutter: %1</source>
        <translation>Persienne&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>StopCard</name>
    <message>
        <source>What Persienne keeps</source>
        <translation>Ce que Persienne garde</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>A gas meter is known by days, weeks or months only: they are kept at every stop.</source>
        <translation>Un compteur de gaz n’est connu que par jour, semaine ou mois&#xa0;: c’est gardé à chaque cran.</translation>
    </message>
    <message>
        <source>Decide anew…</source>
        <translation>Décider à nouveau…</translation>
    </message>
    <message>
        <source>At the grid operator, nothing changes.</source>
        <translation>Chez le gestionnaire du réseau, rien ne change.</translation>
    </message>
    <message>
        <source>Close at the grid operator too…</source>
        <translation>Fermer aussi chez le gestionnaire du réseau…</translation>
    </message>
    <message>
        <source>Close there too…</source>
        <translation>Y fermer aussi…</translation>
    </message>
    <message>
        <source>All meters</source>
        <translation>Tous les compteurs</translation>
    </message>
</context>
<context>
    <name>StorageBar</name>
    <message>
        <source>Space used</source>
        <translation>Place occupée</translation>
    </message>
</context>
<context>
    <name>Strength</name>
    <message>
        <source>Very weak: guessed at once</source>
        <translation>Très faible&#xa0;: devinée aussitôt</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Faible</translation>
    </message>
    <message>
        <source>Fair</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bonne</translation>
    </message>
    <message>
        <source>Very good</source>
        <translation>Très bonne</translation>
    </message>
    <message>
        <source>Part of it is one of the passwords that are tried first.</source>
        <translation>Elle contient un des mots de passe que l’on essaie en premier.</translation>
    </message>
    <message>
        <source>Names are easy to guess.</source>
        <translation>Les noms et prénoms se devinent facilement.</translation>
    </message>
    <message>
        <source>Few words are easy to guess: add one or two that do not go together.</source>
        <translation>Peu de mots se devinent facilement&#xa0;: ajoutez-en un ou deux sans rapport entre eux.</translation>
    </message>
    <message>
        <source>Neighbouring keys are easy to guess.</source>
        <translation>Des touches voisines se devinent facilement.</translation>
    </message>
    <message>
        <source>What is repeated adds little.</source>
        <translation>Ce qui se répète n’ajoute presque rien.</translation>
    </message>
    <message>
        <source>Sequences like abc or 6543 are easy to guess.</source>
        <translation>Des suites comme abc ou 6543 se devinent facilement.</translation>
    </message>
    <message>
        <source>Dates and years are easy to guess.</source>
        <translation>Les dates et les années se devinent facilement.</translation>
    </message>
</context>
<context>
    <name>SubscriptionField</name>
    <message>
        <source>Subscription in euros</source>
        <translation>Abonnement en euros</translation>
    </message>
    <message>
        <source>15.74</source>
        <translation>15,74</translation>
    </message>
    <message>
        <source>a month</source>
        <translation>par mois</translation>
    </message>
    <message>
        <source>a year</source>
        <translation>par an</translation>
    </message>
    <message>
        <source>What the subscription&apos;s price is for</source>
        <translation>Ce que couvre le prix de l’abonnement</translation>
    </message>
    <message>
        <source>Write what the subscription costs, in euros.</source>
        <translation>Indiquez ce que coûte l’abonnement, en euros.</translation>
    </message>
    <message>
        <source>%1 is much for a month. Is it for a year? If it is right, keep it once more.</source>
        <translation>%1, c’est beaucoup pour un mois. Est-ce pour un an&#x202f;? Si c’est juste, gardez une seconde fois.</translation>
    </message>
    <message>
        <source>Yes, %1 a year</source>
        <translation>Oui, %1 par an</translation>
    </message>
    <message>
        <source>%1 is little for a year. Is it for a month? If it is right, keep it once more.</source>
        <translation>%1, c’est peu pour un an. Est-ce pour un mois&#x202f;? Si c’est juste, gardez une seconde fois.</translation>
    </message>
    <message>
        <source>Yes, %1 a month</source>
        <translation>Oui, %1 par mois</translation>
    </message>
</context>
<context>
    <name>SwitchesDialog</name>
    <message>
        <source>Close at %1</source>
        <translation>Fermer chez %1</translation>
    </message>
    <message>
        <source>Prepare the letter that asks for it</source>
        <translation>Préparer la lettre qui le demande</translation>
    </message>
    <message>
        <source>What stays collected</source>
        <translation>Ce qui reste collecté</translation>
    </message>
    <message>
        <source>The total and the highest power of each day (Code de l&apos;énergie, R. 341-5). For its public-service tasks the operator may collect some curves without asking, never all of them (D. 322-16).</source>
        <translation>Le total et la puissance maximale de chaque jour (code de l’énergie, art. R. 341-5). Pour ses missions de service public, le gestionnaire peut collecter certaines courbes sans demander, jamais toutes (art. D. 322-16).</translation>
    </message>
    <message>
        <source>How you see that it holds</source>
        <translation>Comment voir que cela tient</translation>
    </message>
    <message>
        <source>Download your half-hours again in a few days and import the file: after today there must be none. If there are some, History shows them, and a letter can ask why.</source>
        <translation>Dans quelques jours, téléchargez à nouveau vos demi-heures et importez le fichier&#xa0;: après aujourd’hui, il ne doit plus y en avoir. S’il y en a, l’Historique les montre, et une lettre peut demander pourquoi.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Note what I switched off</source>
        <translation>Noter ce que j’ai désactivé</translation>
    </message>
    <message>
        <source>Nothing was noted</source>
        <translation>Rien n’a été noté</translation>
    </message>
    <message>
        <source>Switching them off needs no reason.</source>
        <translation>Vous n’avez pas à dire pourquoi vous les éteignez.</translation>
    </message>
    <message>
        <source>In the meter. When it is off, the meter stores no curve any more.</source>
        <translation>Dans le compteur. Une fois désactivé, plus aucune courbe n’y est gardée.</translation>
    </message>
    <message>
        <source>At the operator. When it is off, no curve comes in any more. What came in before stays: ask for its erasure.</source>
        <translation>Chez le gestionnaire. Une fois désactivée, plus aucune courbe n’y arrive. Ce qui y est déjà reste&#xa0;: demandez son effacement.</translation>
    </message>
    <message>
        <source>Noted as off on %1.</source>
        <translation>Noté désactivé le %1.</translation>
    </message>
</context>
<context>
    <name>Table</name>
    <message>
        <source>Date</source>
        <translation>Date</translation>
    </message>
    <message>
        <source>Time of day</source>
        <translation>Heure</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Fin</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Valeurs</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>The values are</source>
        <translation>Les valeurs sont</translation>
    </message>
    <message>
        <source>A row is</source>
        <translation>Une ligne dure</translation>
    </message>
    <message>
        <source>The time is</source>
        <translation>L’heure est</translation>
    </message>
    <message>
        <source>The index was read at</source>
        <translation>L’index a été relevé à</translation>
    </message>
    <message>
        <source>Dates are written</source>
        <translation>Les dates s’écrivent</translation>
    </message>
    <message>
        <source>Decimal mark</source>
        <translation>Signe décimal</translation>
    </message>
    <message>
        <source>Clock</source>
        <translation>Horloge</translation>
    </message>
    <message>
        <source>The energy is</source>
        <translation>L’énergie est</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Lignes</translation>
    </message>
    <message>
        <source>mean powers in W</source>
        <translation>des puissances moyennes en W</translation>
    </message>
    <message>
        <source>mean powers in kW</source>
        <translation>des puissances moyennes en kW</translation>
    </message>
    <message>
        <source>energies in Wh</source>
        <translation>des énergies en Wh</translation>
    </message>
    <message>
        <source>energies in kWh</source>
        <translation>des énergies en kWh</translation>
    </message>
    <message>
        <source>volumes in m³</source>
        <translation>des volumes en m³</translation>
    </message>
    <message>
        <source>a cumulative index in Wh</source>
        <translation>un index cumulé en Wh</translation>
    </message>
    <message>
        <source>a cumulative index in kWh</source>
        <translation>un index cumulé en kWh</translation>
    </message>
    <message>
        <source>a cumulative index in m³</source>
        <translation>un index cumulé en m³</translation>
    </message>
    <message>
        <source>as long as the rows show</source>
        <translation>ce que montrent les lignes</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>une minute</translation>
    </message>
    <message>
        <source>5 minutes</source>
        <translation>5&#xa0;minutes</translation>
    </message>
    <message>
        <source>10 minutes</source>
        <translation>10&#xa0;minutes</translation>
    </message>
    <message>
        <source>a quarter of an hour</source>
        <translation>un quart d’heure</translation>
    </message>
    <message>
        <source>a half-hour</source>
        <translation>une demi-heure</translation>
    </message>
    <message>
        <source>an hour</source>
        <translation>une heure</translation>
    </message>
    <message>
        <source>a day</source>
        <translation>un jour</translation>
    </message>
    <message>
        <source>the start of the interval</source>
        <translation>le début de l’intervalle</translation>
    </message>
    <message>
        <source>the end of the interval</source>
        <translation>la fin de l’intervalle</translation>
    </message>
    <message>
        <source>the day itself</source>
        <translation>le jour même</translation>
    </message>
    <message>
        <source>the midnight that ends the day</source>
        <translation>le minuit qui finit le jour</translation>
    </message>
    <message>
        <source>the midnight that begins the day</source>
        <translation>le minuit qui commence le jour</translation>
    </message>
    <message>
        <source>day, month, year</source>
        <translation>jour, mois, année</translation>
    </message>
    <message>
        <source>month, day, year</source>
        <translation>mois, jour, année</translation>
    </message>
    <message>
        <source>year, month, day</source>
        <translation>année, mois, jour</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>virgule</translation>
    </message>
    <message>
        <source>point</source>
        <translation>point</translation>
    </message>
    <message>
        <source>legal time, with summer time</source>
        <translation>heure légale, heure d’été comprise</translation>
    </message>
    <message>
        <source>UTC all year</source>
        <translation>UTC toute l’année</translation>
    </message>
    <message>
        <source>winter time all year</source>
        <translation>heure d’hiver toute l’année</translation>
    </message>
    <message>
        <source>drawn from the grid</source>
        <translation>soutirée du réseau</translation>
    </message>
    <message>
        <source>injected into the grid</source>
        <translation>injectée dans le réseau</translation>
    </message>
    <message>
        <source>gas</source>
        <translation>du gaz</translation>
    </message>
    <message>
        <source>all of them</source>
        <translation>toutes</translation>
    </message>
    <message>
        <source>Several columns may hold the values. Which one does?</source>
        <translation>Plusieurs colonnes peuvent contenir les valeurs. Laquelle est-ce&#xa0;?</translation>
    </message>
    <message>
        <source>The unit is not told for sure. What are the values?</source>
        <translation>L’unité n’est pas certaine. Que sont les valeurs&#xa0;?</translation>
    </message>
    <message>
        <source>Day and month can be taken for each other here.</source>
        <translation>Jour et mois peuvent ici être pris l’un pour l’autre.</translation>
    </message>
    <message>
        <source>A mark before three digits may be decimal, or set thousands apart.</source>
        <translation>Un signe devant trois chiffres peut être décimal, ou séparer les milliers.</translation>
    </message>
    <message>
        <source>On the nights on which the clock is changed, the rows fit no legal time.</source>
        <translation>Les nuits de changement d’heure, les lignes ne suivent pas l’heure légale.</translation>
    </message>
    <message>
        <source>Is this electricity or gas? What solar panels make is neither, and water is neither: do not import such a file.</source>
        <translation>Est-ce de l’électricité ou du gaz&#xa0;? Ni la production de panneaux solaires ni l’eau n’en sont&#xa0;: n’importez pas un tel fichier.</translation>
    </message>
    <message>
        <source>Several rows have the same time. Which ones are to be read?</source>
        <translation>Plusieurs lignes ont la même heure. Lesquelles faut-il lire&#xa0;?</translation>
    </message>
    <message>
        <source>What is stored fits another reading. {parts}.</source>
        <translation>Ce qui est enregistré correspond à une autre lecture. {parts}.</translation>
    </message>
    <message>
        <source>1 row left out</source>
        <translation>1 ligne laissée de côté</translation>
    </message>
    <message>
        <source>{count} rows left out</source>
        <translation>{count}&#xa0;lignes laissées de côté</translation>
    </message>
    <message>
        <source>the days that its dates name</source>
        <translation>les jours que nomment ses dates</translation>
    </message>
    <message>
        <source>The date is</source>
        <translation>La date est</translation>
    </message>
    <message>
        <source>The last day is</source>
        <translation>Le dernier jour est</translation>
    </message>
    <message>
        <source>the month that its date is in</source>
        <translation>le mois de sa date</translation>
    </message>
    <message>
        <source>as long as from one date to the next</source>
        <translation>d’une date à la suivante</translation>
    </message>
    <message>
        <source>the first day of what the row counts</source>
        <translation>le premier jour de ce que compte la ligne</translation>
    </message>
    <message>
        <source>the day on which what the row counts ends (a reading, a bill)</source>
        <translation>le jour où finit ce que compte la ligne (relevé, facture)</translation>
    </message>
    <message>
        <source>a day of its month</source>
        <translation>un jour du mois compté</translation>
    </message>
    <message>
        <source>the midnight that ends its month</source>
        <translation>le minuit qui termine le mois compté</translation>
    </message>
    <message>
        <source>a day of the period</source>
        <translation>un jour de la période</translation>
    </message>
    <message>
        <source>the first day of the next period</source>
        <translation>le premier jour de la période suivante</translation>
    </message>
    <message>
        <source>Nothing tells whether the date or time begins or ends what it stands for.</source>
        <translation>Rien ne dit si la date ou l’heure commence ou termine ce qu’elle désigne.</translation>
    </message>
    <message>
        <source>Nothing tells whether the date is the day itself, or the midnight that ends it.</source>
        <translation>Rien ne dit si la date est le jour même, ou le minuit qui le finit.</translation>
    </message>
    <message>
        <source>Nothing tells whether the index was read at the beginning of the day or at its end.</source>
        <translation>Rien ne dit si l’index a été relevé au début du jour ou à sa fin.</translation>
    </message>
    <message>
        <source>Nothing tells whether the date is a day of the month, or the midnight that ends it.</source>
        <translation>Rien ne dit si la date est un jour du mois, ou le minuit qui le finit.</translation>
    </message>
    <message>
        <source>The dates are neither days in a row nor months: each row seems to count what was used between two of them. Nothing tells whether its date begins that time or ends it.</source>
        <translation>Les dates ne sont ni des jours qui se suivent ni des mois&#xa0;: chaque ligne semble compter ce qui a été consommé entre deux d’entre elles. Rien ne dit si sa date en est le début ou la fin.</translation>
    </message>
    <message>
        <source>Nothing tells whether the last day still belongs to the period.</source>
        <translation>Rien ne dit si le dernier jour fait encore partie de la période.</translation>
    </message>
    <message>
        <source>Nothing tells for sure how long a row lasts.</source>
        <translation>Rien ne dit avec certitude combien de temps dure une ligne.</translation>
    </message>
    <message>
        <source>Each row has its start and its end.</source>
        <translation>Chaque ligne a son début et sa fin.</translation>
    </message>
    <message>
        <source>The title of the column tells it.</source>
        <translation>Le titre de la colonne le dit.</translation>
    </message>
    <message>
        <source>Each cell has a start and an end.</source>
        <translation>Chaque case a un début et une fin.</translation>
    </message>
    <message>
        <source>The hours are numbered.</source>
        <translation>Les heures sont numérotées.</translation>
    </message>
    <message>
        <source>24:00 occurs, which only an end can be.</source>
        <translation>24:00 y figure, ce qui ne peut être qu’une fin.</translation>
    </message>
    <message>
        <source>The first and the last row of the file tell it.</source>
        <translation>La première et la dernière ligne du fichier le disent.</translation>
    </message>
    <message>
        <source>The periods follow each other so.</source>
        <translation>Les périodes se suivent ainsi.</translation>
    </message>
    <message>
        <source>A row a day.</source>
        <translation>Une ligne par jour.</translation>
    </message>
    <message>
        <source>Each row names a whole month or year.</source>
        <translation>Chaque ligne nomme un mois ou une année.</translation>
    </message>
    <message>
        <source>The values never go back.</source>
        <translation>Les valeurs ne reculent jamais.</translation>
    </message>
    <message>
        <source>The title has the unit.</source>
        <translation>Le titre donne l’unité.</translation>
    </message>
    <message>
        <source>The unit stands beside the values.</source>
        <translation>L’unité figure à côté des valeurs.</translation>
    </message>
    <message>
        <source>No unit is written: it is guessed by the size of the values.</source>
        <translation>Aucune unité n’est écrite&#xa0;: elle est devinée d’après la taille des valeurs.</translation>
    </message>
    <message>
        <source>A power for a whole day is hardly meant.</source>
        <translation>Une puissance pour un jour entier n’est guère vraisemblable.</translation>
    </message>
    <message>
        <source>Each time says how far it is from UTC.</source>
        <translation>Chaque heure dit son écart à UTC.</translation>
    </message>
    <message>
        <source>A night on which the clock is changed tells it.</source>
        <translation>Une nuit de changement d’heure le dit.</translation>
    </message>
    <message>
        <source>An hour occurs that no clock in France showed in March.</source>
        <translation>Une heure y figure qu’aucune horloge n’a montrée en France en mars.</translation>
    </message>
    <message>
        <source>The hour that October has twice stands there once.</source>
        <translation>L’heure qu’octobre compte deux fois n’y figure qu’une fois.</translation>
    </message>
    <message>
        <source>The title says that it is gas.</source>
        <translation>Le titre dit que c’est du gaz.</translation>
    </message>
    <message>
        <source>The rows of injection are left out.</source>
        <translation>Les lignes d’injection sont laissées de côté.</translation>
    </message>
    <message>
        <source>{file} may be read as a table: {parts}.</source>
        <translation>{file} peut se lire comme un tableau&#xa0;: {parts}.</translation>
    </message>
    <message>
        <source>{part}: {choice}</source>
        <translation>{part}&#xa0;: {choice}</translation>
    </message>
    <message>
        <source>{columns} look like parts of one total, and no column is surely that total. Are they to be added up, or does one of them hold all?</source>
        <translation>{columns} semblent être les parties d’un même total, et aucune colonne n’est à coup sûr ce total. Faut-il les additionner, ou l’une d’elles contient-elle tout&#xa0;?</translation>
    </message>
    <message>
        <source>Read as you described tables with these columns: {columns}.</source>
        <translation>Lu comme vous avez décrit les tableaux à ces colonnes&#xa0;: {columns}.</translation>
    </message>
    <message>
        <source>“{text}”</source>
        <translation>«&#xa0;{text}&#xa0;»</translation>
    </message>
    <message>
        <source>No format that Persienne knows has these columns: {columns}. You can say what they hold.</source>
        <translation>Aucun format que Persienne connaît n’a ces colonnes&#xa0;: {columns}. Vous pouvez dire ce qu’elles contiennent.</translation>
    </message>
    <message>
        <source>column {number}</source>
        <translation>colonne {number}</translation>
    </message>
    <message>
        <source>{first} + … + {last} ({count} columns)</source>
        <translation>{first} + … + {last} ({count} colonnes)</translation>
    </message>
    <message>
        <source>only {texts}</source>
        <translation>seulement {texts}</translation>
    </message>
    <message>
        <source>Read like this, the file gives nothing: {why}</source>
        <translation>Lu ainsi, le fichier ne donne rien&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Read like this, the file gives no value.</source>
        <translation>Lu ainsi, le fichier ne donne aucune valeur.</translation>
    </message>
    <message>
        <source>{order}: {span}, {known} of {days}.</source>
        <translation>{order}&#xa0;: {span}, {known} sur {days}.</translation>
    </message>
    <message>
        <source>Cubic metres are kept as a volume: no kWh is made of them, and the charts show kWh alone. GRDF&apos;s own export has both.</source>
        <translation>Les mètres cubes sont gardés comme volume&#xa0;: aucun kWh n’en est calculé, et les graphiques ne montrent que des kWh. L’export de GRDF donne les deux.</translation>
    </message>
    <message>
        <source>Cubic metres are read of gas alone: say that it is gas.</source>
        <translation>Seuls les mètres cubes de gaz sont lus&#xa0;: indiquez qu’il s’agit de gaz.</translation>
    </message>
    <message>
        <source>The file holds several meters, and each is read alone. Here is the one whose number ends in {part}.</source>
        <translation>Le fichier contient plusieurs compteurs, et chacun est lu à part. Voici celui dont le numéro se termine par {part}.</translation>
    </message>
    <message>
        <source>{span}: {energy}, {counts}.</source>
        <translation>{span}&#xa0;: {energy}, {counts}.</translation>
    </message>
    <message>
        <source>{day} has {hours} hours: {known}.</source>
        <translation>{day}&#xa0;: {hours}&#xa0;heures, {known}.</translation>
    </message>
    <message>
        <source>all of it is known</source>
        <translation>toutes connues</translation>
    </message>
    <message>
        <source>{time} of it are known</source>
        <translation>dont {time} connues</translation>
    </message>
    <message>
        <source>{equal} of {compared} measures that are already stored are the same.</source>
        <translation>{equal} des {compared}&#xa0;mesures déjà enregistrées sont les mêmes.</translation>
    </message>
    <message>
        <source>{equal} of {compared} days that are already stored are the same.</source>
        <translation>{equal} des {compared}&#xa0;jours déjà enregistrés sont les mêmes.</translation>
    </message>
    <message>
        <source>All {compared} measures that are already stored are the same.</source>
        <translation>Les {compared}&#xa0;mesures déjà enregistrées sont toutes les mêmes.</translation>
    </message>
    <message>
        <source>All {compared} days that are already stored are the same.</source>
        <translation>Les {compared}&#xa0;jours déjà enregistrés sont tous les mêmes.</translation>
    </message>
    <message>
        <source>None of the {compared} measures that are already stored is the same.</source>
        <translation>Aucune des {compared}&#xa0;mesures déjà enregistrées n’est la même.</translation>
    </message>
    <message>
        <source>None of the {compared} days that are already stored is the same.</source>
        <translation>Aucun des {compared}&#xa0;jours déjà enregistrés n’est le même.</translation>
    </message>
    <message>
        <source>Nothing is stored of these days: there is nothing to compare with.</source>
        <translation>Rien n’est enregistré de ces jours&#xa0;: il n’y a rien à quoi comparer.</translation>
    </message>
    <message>
        <source>{file} and 1 other</source>
        <translation>{file} et 1&#xa0;autre</translation>
    </message>
    <message>
        <source>{file} and {count} others</source>
        <translation>{file} et {count}&#xa0;autres</translation>
    </message>
    <message>
        <source>1 value</source>
        <translation>1&#xa0;valeur</translation>
    </message>
    <message>
        <source>{count} values</source>
        <translation>{count}&#xa0;valeurs</translation>
    </message>
    <message>
        <source>1 day</source>
        <translation>1 jour</translation>
    </message>
    <message>
        <source>{count} days</source>
        <translation>{count} jours</translation>
    </message>
    <message>
        <source>1 hole</source>
        <translation>1&#xa0;trou</translation>
    </message>
    <message>
        <source>{count} holes</source>
        <translation>{count}&#xa0;trous</translation>
    </message>
    <message>
        <source>1 row twice</source>
        <translation>1&#xa0;ligne en double</translation>
    </message>
    <message>
        <source>{count} rows twice</source>
        <translation>{count}&#xa0;lignes en double</translation>
    </message>
    <message>
        <source>1 other file has the same columns and is read alike.</source>
        <translation>1&#xa0;autre fichier a les mêmes colonnes et est lu de même.</translation>
    </message>
    <message>
        <source>{count} other files have the same columns and are read alike.</source>
        <translation>{count}&#xa0;autres fichiers ont les mêmes colonnes et sont lus de même.</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>What does this file hold?</source>
        <translation>Que contient ce fichier&#xa0;?</translation>
    </message>
    <message>
        <source>No known format fits it. Here is what it seems to hold; nothing is stored before you import it.</source>
        <translation>Aucun format connu ne lui convient. Voici ce qu’il semble contenir&#xa0;; rien n’est enregistré avant que vous l’importiez.</translation>
    </message>
    <message>
        <source>Its columns have no titles: the next such file is asked about again.</source>
        <translation>Ses colonnes n’ont pas de titre&#xa0;: le prochain fichier de ce genre sera demandé de nouveau.</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>The first rows of the file</source>
        <translation>Les premières lignes du fichier</translation>
    </message>
    <message>
        <source>What this makes of the file</source>
        <translation>Ce que cela donne du fichier</translation>
    </message>
    <message>
        <source>Energy of the first days</source>
        <translation>Énergie des premiers jours</translation>
    </message>
    <message>
        <source>Take this reading</source>
        <translation>Prendre cette lecture</translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>To choose first: %1</source>
        <translation>À choisir d’abord&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>TableForm</name>
    <message>
        <source>Show every detail</source>
        <translation>Montrer tous les détails</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucune</translation>
    </message>
    <message>
        <source>To choose</source>
        <translation>À choisir</translation>
    </message>
</context>
<context>
    <name>TableLever</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
</context>
<context>
    <name>TableView</name>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>TablesDialog</name>
    <message>
        <source>Tables that you have described</source>
        <translation>Tableaux que vous avez décrits</translation>
    </message>
    <message>
        <source>Files with the same columns are read like this by themselves. To change one, forget it, undo the import that it misread, and give the file again.</source>
        <translation>Les fichiers aux mêmes colonnes sont lus ainsi d’eux-mêmes. Pour en changer un, oubliez-le, annulez l’import mal lu, et redonnez le fichier.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>Oublier</translation>
    </message>
    <message>
        <source>Forget the columns %1</source>
        <translation>Oublier les colonnes %1</translation>
    </message>
</context>
<context>
    <name>TakenFiles</name>
    <message>
        <source>Drop the files here</source>
        <translation>Déposez les fichiers ici</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>Choisir des fichiers…</translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Les retirer</translation>
    </message>
</context>
<context>
    <name>TankCard</name>
    <message>
        <source>What the water heater changes</source>
        <translation>Ce que change le chauffe-eau</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Monthly payments</source>
        <translation>Mensualités</translation>
    </message>
    <message>
        <source>Your contract: %1, since %2.</source>
        <translation>Votre contrat&#xa0;: %1, depuis le %2.</translation>
    </message>
    <message>
        <source>Monthly payments and surplus</source>
        <translation>Mensualités et revente</translation>
    </message>
    <message>
        <source>What you pay stands under the bill, in none of its sums.</source>
        <translation>Ce que vous payez figure sous la facture, hors de ses sommes.</translation>
    </message>
    <message>
        <source>What you pay and what you sell stand under the bill, in none of its sums.</source>
        <translation>Ce que vous payez et ce que vous vendez figurent sous la facture, hors de ses sommes.</translation>
    </message>
    <message>
        <source>A line of the bill at the regulated tariff. Other offers have it in their subscription.</source>
        <translation>Une ligne de la facture au tarif réglementé. Les autres offres l’ont dans leur abonnement.</translation>
    </message>
    <message>
        <source>I am billed the surcharge of self-producers</source>
        <translation>On me facture la majoration des autoproducteurs</translation>
    </message>
    <message>
        <source>An amount that you leave empty is not kept.</source>
        <translation>Un montant laissé vide n’est pas conservé.</translation>
    </message>
    <message>
        <source>Keep it so</source>
        <translation>Garder ainsi</translation>
    </message>
    <message>
        <source>Euros a month</source>
        <translation>Euros par mois</translation>
    </message>
    <message>
        <source>First payment</source>
        <translation>Première mensualité</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Un autre montant</translation>
    </message>
    <message>
        <source>Last payment</source>
        <translation>Dernière mensualité</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>Elle continue</translation>
    </message>
    <message>
        <source>What your surplus is sold for</source>
        <translation>Prix de vente de votre surplus</translation>
    </message>
    <message>
        <source>Euros a kWh</source>
        <translation>Euros par kWh</translation>
    </message>
    <message>
        <source>0.0400</source>
        <translation>0,0400</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Depuis</translation>
    </message>
    <message>
        <source>Another price</source>
        <translation>Un autre prix</translation>
    </message>
    <message>
        <source>Days of which m³ alone are known</source>
        <translation>Jours dont seuls les m³ sont connus</translation>
    </message>
    <message>
        <source>kWh a m³, as on the bill</source>
        <translation>kWh par m³, comme sur la facture</translation>
    </message>
    <message>
        <source>11.2</source>
        <translation>11,2</translation>
    </message>
    <message>
        <source>Another coefficient</source>
        <translation>Un autre coefficient</translation>
    </message>
    <message>
        <source>%1 a month, since %2</source>
        <translation>%1 par mois, depuis le %2</translation>
    </message>
    <message>
        <source>%1 a kWh, since %2</source>
        <translation>%1 par kWh, depuis le %2</translation>
    </message>
    <message>
        <source>%1 kWh a m³, since %2</source>
        <translation>%1 kWh par m³, depuis le %2</translation>
    </message>
</context>
<context>
    <name>TermsLever</name>
    <message>
        <source>These days have no contract</source>
        <translation>Ces jours n’ont pas de contrat</translation>
    </message>
    <message>
        <source>Say it first, or look at others.</source>
        <translation>Indiquez-le d’abord, ou regardez d’autres jours.</translation>
    </message>
</context>
<context>
    <name>TextSize</name>
    <message>
        <source>Text at %1</source>
        <translation>Texte à %1</translation>
    </message>
</context>
<context>
    <name>TodayDesk</name>
    <message>
        <source>What was read stays. The page Today is where a port is chosen again.</source>
        <translation>Ce qui a été lu reste. Pour choisir à nouveau un port&#xa0;: page Aujourd’hui.</translation>
    </message>
    <message>
        <source>The meter is read no more</source>
        <translation>Le compteur n’est plus lu</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Today</source>
        <translation>Aujourd’hui</translation>
    </message>
    <message>
        <source>Power at home right now</source>
        <translation>Puissance de la maison en ce moment</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>Voir en tableau</translation>
    </message>
    <message>
        <source>24 hours at 10 s</source>
        <translation>24&#xa0;h à 10&#xa0;s</translation>
    </message>
    <message>
        <source>What the chart shows</source>
        <translation>Ce que montre le graphique</translation>
    </message>
    <message>
        <source>Half-hours of today</source>
        <translation>Demi-heures d’aujourd’hui</translation>
    </message>
    <message>
        <source>Plug in the meter</source>
        <translation>Brancher le compteur</translation>
    </message>
    <message>
        <source>A small plug between the meter and this computer, and this page shows your home as it lives.</source>
        <translation>Un petit adaptateur entre le compteur et cet ordinateur, et cette page montre votre maison telle qu’elle vit.</translation>
    </message>
    <message>
        <source>Choose the port…</source>
        <translation>Choisir le port…</translation>
    </message>
    <message>
        <source>Import a file</source>
        <translation>Importer un fichier</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Ce qu’il faut</translation>
    </message>
    <message>
        <source>A USB plug made for the customer&apos;s port of the meter: two wires, on I1 and I2.</source>
        <translation>Un adaptateur USB fait pour la prise client du compteur&#xa0;: deux fils, sur I1 et I2.</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>Ce qu’on voit</translation>
    </message>
    <message>
        <source>The power right now, the hours of your day, and what your contract says.</source>
        <translation>La puissance du moment, les heures de votre journée et ce que dit votre contrat.</translation>
    </message>
    <message>
        <source>What is kept</source>
        <translation>Ce qui est gardé</translation>
    </message>
    <message>
        <source>What your shutter lets in, on this computer only. Nothing is ever sent.</source>
        <translation>Ce que votre persienne laisse entrer, sur cet ordinateur seulement. Rien n’est jamais envoyé.</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>Voir en courbe</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>the meter has been silent since %1</source>
        <translation>le compteur ne répond plus depuis %1</translation>
    </message>
    <message>
        <source>no port was chosen</source>
        <translation>aucun port choisi</translation>
    </message>
    <message>
        <source>listening to the meter…</source>
        <translation>à l’écoute du compteur…</translation>
    </message>
    <message>
        <source>the meter is silent</source>
        <translation>le compteur ne répond plus</translation>
    </message>
    <message>
        <source>the meter&apos;s plug is out</source>
        <translation>l’adaptateur du compteur est débranché</translation>
    </message>
    <message>
        <source>the port can&apos;t be read</source>
        <translation>le port ne peut pas être lu</translation>
    </message>
    <message>
        <source>nothing was read for %1</source>
        <translation>rien n’a été lu depuis %1</translation>
    </message>
    <message>
        <source>right now, read at the meter&apos;s port %1 ago</source>
        <translation>en ce moment, lu à la prise du compteur il y a %1</translation>
    </message>
    <message>
        <source>injected into the grid right now, read at the meter&apos;s port %1 ago</source>
        <translation>injecté dans le réseau en ce moment, lu à la prise du compteur il y a %1</translation>
    </message>
    <message>
        <source>%1, and kept nowhere</source>
        <translation>%1, sans être gardé</translation>
    </message>
    <message>
        <source>%1; nothing is kept for now</source>
        <translation>%1&#x202f;; rien n’est gardé pour l’instant</translation>
    </message>
    <message>
        <source>Tomorrow blue</source>
        <translation>Demain bleu</translation>
    </message>
    <message>
        <source>Tomorrow white</source>
        <translation>Demain blanc</translation>
    </message>
    <message>
        <source>Tomorrow red</source>
        <translation>Demain rouge</translation>
    </message>
    <message>
        <source>Today blue</source>
        <translation>Aujourd’hui bleu</translation>
    </message>
    <message>
        <source>Today white</source>
        <translation>Aujourd’hui blanc</translation>
    </message>
    <message>
        <source>Today red</source>
        <translation>Aujourd’hui rouge</translation>
    </message>
    <message>
        <source>as much as yesterday at the same time</source>
        <translation>autant qu’hier à la même heure</translation>
    </message>
    <message>
        <source>%1 more than yesterday at the same time</source>
        <translation>%1 de plus qu’hier à la même heure</translation>
    </message>
    <message>
        <source>%1 less than yesterday at the same time</source>
        <translation>%1 de moins qu’hier à la même heure</translation>
    </message>
    <message>
        <source>not exceeded today</source>
        <translation>pas dépassée aujourd’hui</translation>
    </message>
    <message>
        <source>exceeded today</source>
        <translation>dépassée aujourd’hui</translation>
    </message>
    <message>
        <source>injected into the grid right now, estimated from the current and the voltage read %1 ago</source>
        <translation>injecté dans le réseau en ce moment, estimé par le courant et la tension lus il y a %1</translation>
    </message>
    <message>
        <source>no overrun seen</source>
        <translation>aucun dépassement vu</translation>
    </message>
    <message>
        <source>not exceeded since %1</source>
        <translation>pas dépassée depuis %1</translation>
    </message>
    <message numerus="yes">
        <source>exceeded %n time(s)</source>
        <translation>
            <numerusform>dépassée %n fois</numerusform>
            <numerusform>dépassée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>by the meter</source>
        <translation>selon le compteur</translation>
    </message>
    <message>
        <source>for an instant</source>
        <translation>valeur instantanée</translation>
    </message>
    <message>
        <source>half-hour mean</source>
        <translation>moyenne sur ½ h</translation>
    </message>
    <message>
        <source>Since this day&apos;s first reading</source>
        <translation>Depuis la 1re lecture</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Depuis minuit</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>Depuis %1</translation>
    </message>
    <message>
        <source>%1 injected</source>
        <translation>injection&#xa0;: %1</translation>
    </message>
    <message>
        <source>at least %1 injected</source>
        <translation>injection&#xa0;: au moins %1</translation>
    </message>
    <message>
        <source>what is injected is not counted</source>
        <translation>l’injection n’est pas comptée</translation>
    </message>
    <message>
        <source>Not recorded</source>
        <translation>Non enregistré</translation>
    </message>
    <message>
        <source>Bad line</source>
        <translation>Liaison faible</translation>
    </message>
    <message>
        <source>8 bits</source>
        <translation>8 bits</translation>
    </message>
    <message>
        <source>voltage: %1</source>
        <translation>tension&#xa0;: %1</translation>
    </message>
    <message>
        <source>No port</source>
        <translation>Aucun port</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>À l’écoute</translation>
    </message>
    <message>
        <source>Live</source>
        <translation>En direct</translation>
    </message>
    <message>
        <source>Silent</source>
        <translation>Muet</translation>
    </message>
    <message>
        <source>Unplugged</source>
        <translation>Débranché</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Illisible</translation>
    </message>
    <message>
        <source>standard mode</source>
        <translation>mode standard</translation>
    </message>
    <message>
        <source>historical mode</source>
        <translation>mode historique</translation>
    </message>
</context>
<context>
    <name>TotalCard</name>
    <message>
        <source>Total of the day</source>
        <translation>Total du jour</translation>
    </message>
    <message>
        <source>Total of the week</source>
        <translation>Total de la semaine</translation>
    </message>
    <message>
        <source>Total of the month</source>
        <translation>Total du mois</translation>
    </message>
    <message>
        <source>Total of the year</source>
        <translation>Total de l’année</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>%1 a day on average</source>
        <translation>%1 par jour en moyenne</translation>
    </message>
    <message>
        <source>%1 of gas</source>
        <translation>%1 de gaz</translation>
    </message>
</context>
<context>
    <name>UnlockCard</name>
    <message>
        <source>Your household is locked</source>
        <translation>Votre foyer est verrouillé</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>The twelve words of your recovery sheet, in their order</source>
        <translation>Les douze mots de votre feuille de secours, dans leur ordre</translation>
    </message>
    <message>
        <source>Capitals, accents and numbers do not matter.</source>
        <translation>Majuscules, accents et numéros ne comptent pas.</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>Ouvrir le foyer</translation>
    </message>
    <message>
        <source>Try the keyring again</source>
        <translation>Réessayer avec le trousseau</translation>
    </message>
    <message>
        <source>Open with the recovery sheet</source>
        <translation>Ouvrir avec la feuille de secours</translation>
    </message>
    <message>
        <source>Open with the passphrase</source>
        <translation>Ouvrir avec la phrase de passe</translation>
    </message>
</context>
<context>
    <name>UserError</name>
    <message>
        <source>{file}: there is no such file.</source>
        <translation>{file}&#xa0;: ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be opened. Check that it is a file and that you may read it.</source>
        <translation>{file} ne peut pas être ouvert. Vérifiez que c’est bien un fichier et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>{file} is too large for an export of meter data. Nothing was imported from it.</source>
        <translation>{file} est trop gros pour un export de mesures. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{file} is not a file that Persienne knows (it looks like: {seen}). Nothing was imported from it. Persienne reads the exports of Enedis, GRDF (gas), EDF and Octopus, what gateways and home automations write, and recordings of the meter&apos;s output (TIC). Save anything else as a table (CSV, XLSX or ODS) with a date and a value in each row: you then say what its columns hold.</source>
        <translation>{file} n’est pas un fichier que Persienne connaît (il ressemble à&#xa0;: {seen}). Rien n’en a été importé. Persienne lit les exports d’Enedis, de GRDF (gaz), d’EDF et d’Octopus, ce qu’écrivent les passerelles et la domotique, et les enregistrements de la sortie du compteur (TIC). Enregistrez tout autre fichier comme un tableau (CSV, XLSX ou ODS) avec une date et une valeur par ligne&#xa0;: vous dites alors ce que contiennent ses colonnes.</translation>
    </message>
    <message>
        <source>{file} took too long to read. Nothing was imported from it. Try again when the computer is less busy.</source>
        <translation>La lecture de {file} a duré trop longtemps. Rien n’en a été importé. Réessayez quand l’ordinateur sera moins occupé.</translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). Nothing was imported from it. Download it again.</source>
        <translation>{file} est abîmé ({detail}). Rien n’en a été importé. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>None of the values in {file} can be read: the column “{column}” holds “{seen}”, for example. Nothing was imported from it. Download the export again, and give it as it is, without saving it in a spreadsheet first.</source>
        <translation>Aucune valeur de {file} n’est lisible&#xa0;: la colonne «&#xa0;{column}&#xa0;» contient par exemple «&#xa0;{seen}&#xa0;». Rien n’en a été importé. Téléchargez l’export à nouveau et donnez-le tel quel, sans l’enregistrer d’abord dans un tableur.</translation>
    </message>
    <message>
        <source>The question was left without an answer. Nothing was changed.</source>
        <translation>La question est restée sans réponse. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Annulé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>{file} belongs to another meter than the one you named. Nothing was imported from it.</source>
        <translation>{file} vient d’un autre compteur que celui que vous avez indiqué. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>This household has no such meter.</source>
        <translation>Ce foyer n’a pas ce compteur.</translation>
    </message>
    <message>
        <source>There is no import of this number. See them with: persienne imports</source>
        <translation>Il n’y a pas d’import de ce numéro. La liste&#xa0;: persienne imports</translation>
    </message>
    <message>
        <source>This import has no file {file}. See its files with: persienne imports</source>
        <translation>Cet import n’a pas de fichier {file}. Pour voir ses fichiers&#xa0;: persienne imports</translation>
    </message>
    <message>
        <source>A recording without a date needs both --from and --to.</source>
        <translation>Un enregistrement sans date demande --from et --to.</translation>
    </message>
    <message>
        <source>The end has to be after the beginning. Nothing was imported.</source>
        <translation>La fin doit venir après le début. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>The end that was said for {file} lies in the future. Nothing was imported from it.</source>
        <translation>La fin indiquée pour {file} est dans l’avenir. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{file} cannot have been saved in so short a time: a meter takes {minutes} minutes or more to say all that stands in it. Nothing was imported from it.</source>
        <translation>{file} n’a pas pu être enregistré en si peu de temps&#xa0;: il faut à un compteur au moins {minutes}&#xa0;minutes pour dire tout ce qu’il contient. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>The dates that were said for {file} can&apos;t be right: the indexes in it do not lie between those that are stored of this meter before and after. Nothing was imported from it.</source>
        <translation>Les dates indiquées pour {file} ne peuvent pas être justes&#xa0;: ses index ne se situent pas entre ceux qui sont conservés de ce compteur avant et après. Rien n’en a été importé.</translation>
    </message>
    <message>
        <source>{value} is not a date. Write it as 2026-11-24.</source>
        <translation>{value} n’est pas une date. Écrivez-la ainsi&#xa0;: 2026-11-24.</translation>
    </message>
    <message>
        <source>There is no screen to open a window on. The commands work without one (see persienne --help), and --demo --snapshot DIR draws the pages to pictures.</source>
        <translation>Il n’y a pas d’écran pour ouvrir une fenêtre. Les commandes s’en passent (voir persienne --help), et --demo --snapshot DOSSIER dessine les pages en images.</translation>
    </message>
    <message>
        <source>The screen {display} is reached over the network, and Persienne opens no connection: nothing was opened. Start Persienne on the computer in front of you, or use its commands here (see persienne --help).</source>
        <translation>L’écran {display} est atteint par le réseau, et Persienne n’ouvre aucune connexion&#xa0;: rien n’a été ouvert. Lancez Persienne sur l’ordinateur qui est devant vous, ou utilisez ici ses commandes (voir persienne --help).</translation>
    </message>
    <message>
        <source>The desktop&apos;s bus is reached over the network (DBUS_SESSION_BUS_ADDRESS), and Persienne opens no connection: it goes without the keyring.</source>
        <translation>Le bus du bureau est atteint par le réseau (DBUS_SESSION_BUS_ADDRESS), et Persienne n’ouvre aucune connexion&#xa0;: elle se passe du trousseau.</translation>
    </message>
    <message>
        <source>There is no household in {folder} yet. Make one with: persienne init</source>
        <translation>Il n’y a pas encore de foyer dans {folder}. Créez-en un avec&#xa0;: persienne init</translation>
    </message>
    <message>
        <source>There is already a household in {folder}. Nothing was changed.</source>
        <translation>Il y a déjà un foyer dans {folder}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Persienne is already open on this household. Go to its window, or close it first.</source>
        <translation>Persienne est déjà ouverte sur ce foyer. Passez à sa fenêtre, ou fermez-la d’abord.</translation>
    </message>
    <message>
        <source>The household&apos;s file household.db is not in its folder. Put it back, or restore a backup.</source>
        <translation>Le fichier du foyer, household.db, n’est pas dans son dossier. Remettez-le, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>There is already a household&apos;s file here. Nothing was changed.</source>
        <translation>Il y a déjà un fichier de foyer ici. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The household&apos;s file is empty (0 bytes): something has emptied it. Restore a backup; nothing was written over it.</source>
        <translation>Le fichier du foyer est vide (0 octet)&#xa0;: quelque chose l’a vidé. Restaurez une sauvegarde&#xa0;; rien n’a été écrit par-dessus.</translation>
    </message>
    <message>
        <source>This household was written by a newer Persienne. Update Persienne to open it.</source>
        <translation>Ce foyer a été écrit par une version plus récente de Persienne. Mettez Persienne à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>The household&apos;s file is damaged. Keep it as it is and restore a backup beside it.</source>
        <translation>Le fichier du foyer est abîmé. Gardez-le tel quel et restaurez une sauvegarde à côté.</translation>
    </message>
    <message>
        <source>The tables of the household&apos;s file are not those that Persienne makes ({found}). Another program has changed the file, or it is not your household&apos;s. It was not opened, and nothing in it was changed. Keep it as it is, and restore a backup made before. If it was you who changed it, undo that with the same program.</source>
        <translation>Les tables du fichier du foyer ne sont pas celles que fait Persienne ({found}). Un autre logiciel a modifié ce fichier, ou ce n’est pas celui de votre foyer. Il n’a pas été ouvert, et rien n’y a été changé. Gardez-le tel quel et restaurez une sauvegarde faite avant. Si c’est vous qui l’avez modifié, annulez cette modification avec le même logiciel.</translation>
    </message>
    <message>
        <source>The log of the household&apos;s file is damaged: what was stored last is lost ({saves} saves). What came before is whole. Nothing was written over; the damaged log is kept as {file}. Open the household again to go on without what is lost, import again what you imported last, or restore a backup. Check the disk: this should not happen.</source>
        <translation>Le journal du fichier du foyer est endommagé&#xa0;: ce qui a été enregistré en dernier est perdu ({saves} enregistrements). Ce qui précède est intact. Rien n’a été écrasé&#xa0;; le journal endommagé est conservé sous le nom {file}. Ouvrez de nouveau le foyer pour continuer sans ce qui est perdu, réimportez vos derniers fichiers, ou restaurez une sauvegarde. Vérifiez le disque&#xa0;: cela ne devrait pas arriver.</translation>
    </message>
    <message>
        <source>{file} in the household&apos;s folder is the log of another household, or of another time of this one. Nothing was opened: its pages would have been written over those of household.db. Put the right log in its place, or move this one to another folder, then open the household again.</source>
        <translation>{file}, dans le dossier du foyer, est le journal d’un autre foyer, ou d’un autre moment de celui-ci. Rien n’a été ouvert&#xa0;: ses pages auraient été écrites par-dessus celles de household.db. Mettez le bon journal à sa place, ou déplacez celui-ci dans un autre dossier, puis ouvrez de nouveau le foyer.</translation>
    </message>
    <message>
        <source>This key does not belong to this household&apos;s file: the two files in the folder come from different homes.</source>
        <translation>Cette clé n’est pas celle du fichier de ce foyer&#xa0;: les deux fichiers du dossier viennent de foyers différents.</translation>
    </message>
    <message>
        <source>Another Persienne is writing to this household. Wait a moment and try again.</source>
        <translation>Une autre Persienne écrit dans ce foyer. Attendez un instant et recommencez.</translation>
    </message>
    <message>
        <source>The household&apos;s folder can&apos;t be written to. Check its permissions, or choose another with --home.</source>
        <translation>On ne peut pas écrire dans le dossier du foyer. Vérifiez ses droits, ou choisissez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>You may not look into the household&apos;s folder. Check its permissions, or choose another with --home.</source>
        <translation>Vous n’avez pas le droit de regarder dans le dossier du foyer. Vérifiez ses droits d’accès, ou choisissez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>{folder} holds other files already. A household has a folder of its own: name another with --home.</source>
        <translation>{folder} contient déjà d’autres fichiers. Un foyer a son propre dossier&#xa0;: nommez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>{name} is a file: choose a folder for the household with --home.</source>
        <translation>{name} est un fichier&#xa0;: choisissez un dossier pour le foyer avec --home.</translation>
    </message>
    <message>
        <source>The household&apos;s file can&apos;t be locked: another program holds it, or its disk knows no locks (as some network drives). Close the others and try again, or move the folder to a disk of this computer.</source>
        <translation>Le fichier du foyer ne peut pas être verrouillé&#xa0;: un autre programme le tient, ou son disque ne connaît pas les verrous (comme certains lecteurs réseau). Fermez les autres programmes et réessayez, ou déplacez le dossier sur un disque de cet ordinateur.</translation>
    </message>
    <message>
        <source>A file of the household&apos;s folder is a link that can&apos;t be followed or is not yours. Put the file itself in its place.</source>
        <translation>Un fichier du dossier du foyer est un lien qui ne mène nulle part ou qui n’est pas à vous. Mettez le fichier lui-même à sa place.</translation>
    </message>
    <message>
        <source>{file} is a link that another account of this computer has made. Nothing was written; choose another name.</source>
        <translation>{file} est un lien créé par un autre compte de cet ordinateur. Rien n’a été écrit&#xa0;; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>{name} in the household&apos;s folder is no ordinary file or folder as it should be (a pipe, a device, a folder where a file belongs). Nothing was opened. Put the right one in its place, or take it away, then try again.</source>
        <translation>{name}, dans le dossier du foyer, n’est pas le fichier ou le dossier ordinaire qu’il devrait être (c’est un tube, un périphérique, ou un dossier à la place d’un fichier). Rien n’a été ouvert. Remettez le bon à sa place, ou enlevez celui-ci, puis réessayez.</translation>
    </message>
    <message>
        <source>The household&apos;s folder holds {place} and {file}: which of the two is the household is not known, and nothing was changed. Keep a copy of both, move {file} to another folder, then open the household again.</source>
        <translation>Le dossier du foyer contient {place} et {file}&#xa0;: lequel des deux est le foyer, on ne le sait pas, et rien n’a été modifié. Gardez une copie des deux, déplacez {file} dans un autre dossier, puis ouvrez de nouveau le foyer.</translation>
    </message>
    <message>
        <source>Something of the household&apos;s folder went away or was replaced while it was in use. Look at the folder, then try again.</source>
        <translation>Un élément du dossier du foyer a disparu ou a été remplacé pendant son utilisation. Regardez le dossier, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder {folder} was made anew since the reading began, which may write to the former one alone. Start the reading again; the service does so by itself.</source>
        <translation>Le dossier {folder} a été refait depuis le début de la lecture, qui ne peut écrire que dans l’ancien. Recommencez la lecture&#xa0;; le service le fait de lui-même.</translation>
    </message>
    <message>
        <source>{name} belongs to another account of this computer. Open the household from the account that made it, or choose another folder with --home.</source>
        <translation>{name} appartient à un autre compte de cet ordinateur. Ouvrez le foyer depuis le compte qui l’a créé, ou choisissez un autre dossier avec --home.</translation>
    </message>
    <message>
        <source>The computer has no memory left for this, or too many files open. Close other programs and try again; nothing was half-done.</source>
        <translation>L’ordinateur n’a plus assez de mémoire pour cela, ou trop de fichiers sont ouverts. Fermez d’autres programmes et réessayez&#xa0;; rien n’est resté à moitié fait.</translation>
    </message>
    <message>
        <source>The household was not closed properly, and its folder can only be read. Open it once where it can be written to.</source>
        <translation>Le foyer n’a pas été fermé correctement, et son dossier est en lecture seule. Ouvrez-le une fois là où il est possible d’y écrire.</translation>
    </message>
    <message>
        <source>The keys were changed, but the disk has not confirmed that it keeps them. What you have just set opens the household. Check the disk, and do it once more.</source>
        <translation>Les clés ont été changées, mais le disque n’a pas confirmé qu’il les conserve. Ce que vous venez de définir ouvre le foyer. Vérifiez le disque, puis recommencez l’opération.</translation>
    </message>
    <message>
        <source>The disk could not be read or written. Check it, then try again; nothing was half-done.</source>
        <translation>Le disque n’a pas pu être lu ou écrit. Vérifiez-le, puis recommencez&#xa0;; rien n’a été fait à moitié.</translation>
    </message>
    <message>
        <source>The disk is full. Nothing that was stored is lost; free some space and try again.</source>
        <translation>Le disque est plein. Rien de ce qui était enregistré n’est perdu&#xa0;; libérez de la place et recommencez.</translation>
    </message>
    <message>
        <source>The slats forbid this detail. Open them first if you want to keep it.</source>
        <translation>La persienne interdit ce détail. Ouvrez-la d’abord si vous voulez le garder.</translation>
    </message>
    <message>
        <source>The library that encrypts is not installed. Install Persienne again; nothing was written in clear.</source>
        <translation>La bibliothèque qui chiffre n’est pas installée. Installez Persienne à nouveau&#xa0;; rien n’a été écrit en clair.</translation>
    </message>
    <message>
        <source>The SQLite library of this computer is too old to be trusted with your data. Update Persienne.</source>
        <translation>La bibliothèque SQLite de cet ordinateur est trop ancienne pour qu’on lui confie vos données. Mettez Persienne à jour.</translation>
    </message>
    <message>
        <source>The household&apos;s key file household.keys is not in its folder. Put it back, or restore a backup.</source>
        <translation>Le fichier des clés du foyer, household.keys, n’est pas dans son dossier. Remettez-le, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>There are already keys here. Nothing was changed.</source>
        <translation>Il y a déjà des clés ici. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The key file was written by a newer Persienne. Update Persienne to open it.</source>
        <translation>Le fichier des clés a été écrit par une version plus récente de Persienne. Mettez Persienne à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>No keyring answers in this session; without a desktop session (over SSH, for instance) there is none. Open the household in the session where it was made; a new one can be protected by a passphrase instead (persienne init --passphrase-file FILE).</source>
        <translation>Aucun trousseau ne répond dans cette session&#x202f;; sans session de bureau (par SSH, par exemple), il n’y en a pas. Ouvrez le foyer dans la session où il a été créé&#x202f;; un nouveau foyer peut être protégé par une phrase de passe (persienne init --passphrase-file FICHIER).</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it, in your system&apos;s password manager or by logging in to your session again, and try again.</source>
        <translation>Le trousseau est verrouillé. Déverrouillez-le, dans le gestionnaire de mots de passe de votre système ou en rouvrant votre session, et recommencez.</translation>
    </message>
    <message>
        <source>The keyring did not give the key: its question was dismissed or answered with no. Try again and allow it.</source>
        <translation>Le trousseau est resté fermé&#xa0;: sa question a été écartée ou refusée. Recommencez et acceptez.</translation>
    </message>
    <message>
        <source>The keyring of this session ({backend}) does not protect secrets. Protect the household with a passphrase instead (persienne init --passphrase-file FILE).</source>
        <translation>Le trousseau de cette session ({backend}) ne protège pas les secrets. Protégez plutôt le foyer par une phrase de passe (persienne init --passphrase-file FICHIER).</translation>
    </message>
    <message>
        <source>The keyring ({keyring}) no longer holds the key of this household. Was it removed, or is this another session? If so, open the household in that session.</source>
        <translation>Le trousseau ({keyring}) ne contient plus la clé de ce foyer. A-t-elle été supprimée, ou est-ce une autre session&#x202f;? Dans ce cas, ouvrez le foyer dans la session d’origine.</translation>
    </message>
    <message>
        <source>This household is protected by a passphrase. Run the command on a terminal to type it, or name a file that holds it with PERSIENNE_PASSPHRASE_FILE.</source>
        <translation>Ce foyer est protégé par une phrase de passe. Lancez la commande dans un terminal pour la taper, ou indiquez un fichier qui la contient par PERSIENNE_PASSPHRASE_FILE.</translation>
    </message>
    <message>
        <source>The key was kept in another keyring ({was}) than the one that answers now ({now}). Open the session that has it.</source>
        <translation>La clé a été gardée dans un autre trousseau ({was}) que celui qui répond maintenant ({now}). Ouvrez la session qui la détient.</translation>
    </message>
    <message>
        <source>There is no file in what you named: empty folders, and what the system hides, hold none.</source>
        <translation>Il n’y a aucun fichier dans ce que vous avez indiqué&#xa0;: un dossier vide, ou qui n’a que des fichiers cachés, n’en contient pas.</translation>
    </message>
    <message>
        <source>A delivery point&apos;s number has 14 digits (PRM; of gas PCE, or GI and 6 digits). It is on your bill.</source>
        <translation>Un numéro de point de livraison a 14 chiffres (PRM&#xa0;; pour le gaz PCE, ou GI et 6 chiffres). Il est sur votre facture.</translation>
    </message>
    <message>
        <source>Files that wait for an answer: {files}. Answer as is said above, and import them again.</source>
        <translation>Fichiers qui attendent une réponse&#xa0;: {files}. Répondez comme indiqué ci-dessus, et importez-les à nouveau.</translation>
    </message>
    <message>
        <source>The household&apos;s key file is damaged, or another hand has changed it. One changed bit is enough, and nothing opens the household with it any more. If it is still open, make a backup before you close it. Else restore a backup, or put back a whole copy of its folder. Check the disk: this should not happen.</source>
        <translation>Le fichier des clés du foyer est abîmé, ou quelqu’un d’autre l’a modifié. Un seul bit changé suffit, et rien n’ouvre plus le foyer avec lui. S’il est encore ouvert, faites une sauvegarde avant de le fermer. Sinon, restaurez une sauvegarde, ou remettez une copie entière de son dossier. Vérifiez le disque&#xa0;: cela ne devrait pas arriver.</translation>
    </message>
    <message>
        <source>This passphrase does not open the household. Nothing was changed.</source>
        <translation>Cette phrase de passe n’ouvre pas le foyer. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This household is not protected by a passphrase: its key is in the keyring of your session.</source>
        <translation>Ce foyer n’est pas protégé par une phrase de passe&#xa0;: sa clé est dans le trousseau de votre session.</translation>
    </message>
    <message>
        <source>A passphrase needs at least 8 characters. Nothing was made.</source>
        <translation>Une phrase de passe doit avoir au moins 8 caractères. Rien n’a été créé.</translation>
    </message>
    <message>
        <source>The passphrase file {file} can&apos;t be read.</source>
        <translation>Le fichier de phrase de passe {file} ne peut pas être lu.</translation>
    </message>
    <message>
        <source>This system has no pseudo-terminals. Let the virtual meter write to a file with --out.</source>
        <translation>Ce système n’a pas de pseudo-terminaux. Faites écrire le compteur virtuel dans un fichier avec --out.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written. Choose another file or another folder with --out.</source>
        <translation>Impossible d’écrire {file}. Choisissez un autre fichier ou un autre dossier avec --out.</translation>
    </message>
    <message>
        <source>{port} is not there. Plug the adapter in; it is looked for until it comes back.</source>
        <translation>{port} n’est pas là. Branchez l’adaptateur&#x202f;; il est attendu jusqu’à son retour.</translation>
    </message>
    <message>
        <source>You may not open {port}. Add yourself to the group {group} (sudo usermod -aG {group} $USER), then log out and back in.</source>
        <translation>Vous n’avez pas le droit d’ouvrir {port}. Ajoutez-vous au groupe {group} (sudo usermod -aG {group} $USER), puis fermez votre session et rouvrez-la.</translation>
    </message>
    <message>
        <source>Another program is reading {port}. Close it; Persienne tries again by itself.</source>
        <translation>Un autre programme lit {port}. Fermez-le&#x202f;; Persienne réessaie d’elle-même.</translation>
    </message>
    <message>
        <source>{port} was unplugged. Plug it in again; reading goes on by itself, and no energy is lost.</source>
        <translation>{port} a été débranché. Rebranchez-le&#x202f;; la lecture reprend d’elle-même, et aucune énergie n’est perdue.</translation>
    </message>
    <message>
        <source>Only Linux has such services (systemd). Elsewhere have `persienne collect --wait` started at login.</source>
        <translation>Seul Linux a de tels services (systemd). Ailleurs, faites lancer «&#xa0;persienne collect --wait&#xa0;» à l’ouverture de session.</translation>
    </message>
    <message>
        <source>The household has chosen no port yet. Name it once (--port), or choose it in the window, on the page Today.</source>
        <translation>Le foyer n’a pas encore choisi de port. Nommez-le une fois (--port), ou choisissez-le dans la fenêtre, sur la page Aujourd’hui.</translation>
    </message>
    <message>
        <source>Nobody writes into {port} any more. It is waited for; reading goes on by itself, and no energy is lost.</source>
        <translation>Plus aucun programme n’écrit dans {port}. Persienne l’attend&#xa0;; la lecture reprendra d’elle-même, et aucune énergie n’est perdue.</translation>
    </message>
    <message>
        <source>{port} is a file: what a meter said in the past is imported (persienne import), not collected.</source>
        <translation>{port} est un fichier&#xa0;: ce qu’un compteur a dit par le passé s’importe (persienne import) et ne se collecte pas.</translation>
    </message>
    <message>
        <source>{port} is no serial port and never will be: it is a folder, a disk or another device. Name the meter&apos;s adapter, as /dev/ttyUSB0; the window lists those that are plugged in.</source>
        <translation>{port} n’est pas un port série et n’en sera jamais un&#xa0;: c’est un dossier, un disque ou un autre appareil. Indiquez l’adaptateur du compteur, par exemple /dev/ttyUSB0&#x202f;; la fenêtre liste ceux qui sont branchés.</translation>
    </message>
    <message>
        <source>{port} is not there, and no adapter turns up under such a name. Write the whole name, as /dev/ttyUSB0; with --wait, a link that another program makes is waited for.</source>
        <translation>{port} n’existe pas, et aucun adaptateur n’apparaît sous un tel nom. Écrivez le nom entier, par exemple /dev/ttyUSB0&#x202f;; avec --wait, un lien qu’un autre programme crée est attendu.</translation>
    </message>
    <message>
        <source>{service} can&apos;t go with {options}: the service reads the household&apos;s port and stores it, and says nothing to scripts. Leave them out, or start `persienne collect` with them yourself.</source>
        <translation>{service} ne va pas avec {options}&#xa0;: le service lit le port du foyer et l’enregistre, sans rien dire aux scripts. Retirez ces options, ou lancez vous-même «&#xa0;persienne collect&#xa0;» avec elles.</translation>
    </message>
    <message>
        <source>A service has no standard input. Name a serial port, or a named pipe: --port.</source>
        <translation>Un service n’a pas d’entrée standard. Indiquez un port série ou un tube nommé&#xa0;: --port.</translation>
    </message>
    <message>
        <source>systemd can&apos;t be told this path, which is not written in UTF-8: {path}. Rename the household&apos;s folder, or name another one (--home).</source>
        <translation>systemd ne peut pas recevoir ce chemin, qui n’est pas écrit en UTF-8&#xa0;: {path}. Renommez le dossier du foyer, ou indiquez-en un autre (--home).</translation>
    </message>
    <message>
        <source>What opens the household ended before it was done (status {status}): the computer may have lacked memory. With --wait it is tried again; else start again.</source>
        <translation>L’ouverture du foyer s’est arrêtée avant la fin (état {status})&#xa0;: l’ordinateur a peut-être manqué de mémoire. Avec --wait, un nouvel essai a lieu&#x202f;; sinon, recommencez.</translation>
    </message>
    <message>
        <source>{file} is in use, or something else than a socket. Name another path for --say-to.</source>
        <translation>{file} est déjà utilisé, ou n’est pas une socket. Donnez un autre chemin à --say-to.</translation>
    </message>
    <message>
        <source>No socket can be made at {file}: the folder is missing or closed to you, or the path is too long.</source>
        <translation>Impossible de créer la socket {file}&#xa0;: le dossier manque ou vous est fermé, ou le chemin est trop long.</translation>
    </message>
    <message>
        <source>Nothing comes from {port}. Check that its two wires are in the meter&apos;s terminals I1 and I2.</source>
        <translation>Rien ne vient de {port}. Vérifiez que ses deux fils sont dans les bornes I1 et I2 du compteur.</translation>
    </message>
    <message>
        <source>Bytes come from {port}, but no meter speaks in them at 9600 or 1200 baud. Check that this is the meter&apos;s adapter, and its switches if it has any.</source>
        <translation>Des octets viennent de {port}, mais aucun compteur n’y parle à 9600 ou 1200 bauds. Vérifiez que c’est bien l’adaptateur du compteur, et ses interrupteurs s’il en a.</translation>
    </message>
    <message>
        <source>{port} reads 8 bits without parity instead of 7 with. The values are right; set the adapter to 7E1 so that errors are seen.</source>
        <translation>{port} lit 8 bits sans parité au lieu de 7 avec. Les valeurs sont justes&#x202f;; réglez l’adaptateur en 7E1 pour que les erreurs se voient.</translation>
    </message>
    <message>
        <source>The link on {port} is weak: only {quality} % of what the meter says arrives whole. Shorten the wires, or use an adapter made for standard mode.</source>
        <translation>La liaison sur {port} est faible&#xa0;: seuls {quality} % de ce que dit le compteur arrivent entiers. Raccourcissez les fils, ou prenez un adaptateur fait pour le mode standard.</translation>
    </message>
    <message>
        <source>The meter on this port is another one than the delivery point you named. Nothing was stored.</source>
        <translation>Le compteur de ce port n’est pas celui du point de livraison que vous avez donné. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>The meter of this household is being read already, by another Persienne. Stop that one first.</source>
        <translation>Le compteur de ce foyer est déjà lu, par une autre Persienne. Arrêtez-la d’abord.</translation>
    </message>
    <message>
        <source>The Persienne that reads the meter does not answer. Stop it, then try again.</source>
        <translation>La Persienne qui lit le compteur ne répond pas. Arrêtez-la, puis réessayez.</translation>
    </message>
    <message>
        <source>The folder {folder} for running programs belongs to someone else or is open to others. Remove it.</source>
        <translation>Le dossier {folder}, prévu pour les programmes en cours, appartient à quelqu’un d’autre ou est ouvert à d’autres. Supprimez-le.</translation>
    </message>
    <message>
        <source>{file}: there is no such backup.</source>
        <translation>{file}&#xa0;: cette sauvegarde n’existe pas.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read. Check its disk, and that you may read it.</source>
        <translation>{file} ne peut pas être lu. Vérifiez son disque, et que vous avez le droit de le lire.</translation>
    </message>
    <message>
        <source>{file} is empty (0 bytes): nothing can be restored from it. Take another backup.</source>
        <translation>{file} est vide (0 octet)&#xa0;: rien ne peut en être restauré. Prenez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>{file} is not a backup made by Persienne.</source>
        <translation>{file} n’est pas une sauvegarde faite par Persienne.</translation>
    </message>
    <message>
        <source>{file} is a backup, but a damaged or an altered one: it can&apos;t be trusted. Take another backup.</source>
        <translation>{file} est une sauvegarde, mais abîmée ou modifiée&#xa0;: on ne peut pas s’y fier. Prenez-en une autre.</translation>
    </message>
    <message>
        <source>{file} is a backup whose tables are not those that Persienne makes ({found}): another program has made or changed it. Nothing was restored from it. Take another backup.</source>
        <translation>{file} est une sauvegarde dont les tables ne sont pas celles que fait Persienne ({found})&#xa0;: un autre logiciel l’a faite ou modifiée. Rien n’en a été restauré. Prenez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>{file} was made by a newer Persienne. Update Persienne to restore it.</source>
        <translation>{file} a été fait par une version plus récente de Persienne. Mettez Persienne à jour pour le restaurer.</translation>
    </message>
    <message>
        <source>This passphrase does not open {file}. A backup keeps the passphrase that it was made with, which need not be the household&apos;s.</source>
        <translation>Cette phrase de passe n’ouvre pas {file}. Une sauvegarde garde la phrase de passe avec laquelle elle a été faite, qui n’est pas forcément celle du foyer.</translation>
    </message>
    <message>
        <source>{file} is there already, and is not written over. Name another file, or a folder.</source>
        <translation>{file} existe déjà et ne sera pas remplacé. Indiquez un autre fichier, ou un dossier.</translation>
    </message>
    <message>
        <source>Nothing can be written to, or removed from, {folder}. Check that it is there and that you may.</source>
        <translation>Rien ne peut être écrit ni supprimé dans {folder}. Vérifiez que ce dossier est là et que vous en avez le droit.</translation>
    </message>
    <message>
        <source>There is no room there: {needed} MB are needed for a while, and {free} MB are free.</source>
        <translation>Il n’y a pas la place&#xa0;: il faut {needed} Mo pendant un moment, et {free} Mo sont libres.</translation>
    </message>
    <message>
        <source>The backup was written, but what could be read back from the disk is not the same. It was removed: don&apos;t trust that disk, and choose another.</source>
        <translation>La sauvegarde a été écrite, mais ce qui a pu être relu sur le disque n’est pas identique. Elle a été supprimée&#xa0;: ne vous fiez pas à ce disque, choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file} is no longer the backup that was made. It was left alone; remove it yourself.</source>
        <translation>{file} n’est plus la sauvegarde qui a été faite. Il n’a pas été touché&#x202f;; supprimez-le vous-même.</translation>
    </message>
    <message>
        <source>A backup has a passphrase of its own. Name a file that holds it with --backup-passphrase-file.</source>
        <translation>Une sauvegarde a sa propre phrase de passe. Indiquez un fichier qui la contient avec --backup-passphrase-file.</translation>
    </message>
    <message>
        <source>Say where the backup goes: a folder or a file; or list the backups with --list.</source>
        <translation>Dites où va la sauvegarde&#xa0;: un dossier ou un fichier&#x202f;; ou listez les sauvegardes avec --list.</translation>
    </message>
    <message>
        <source>There is a household here, and restoring puts the backup in its place. Look at the backup with --preview, then say --yes. Nothing was changed.</source>
        <translation>Il y a un foyer ici, et restaurer met la sauvegarde à sa place. Regardez la sauvegarde avec --preview, puis ajoutez --yes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The check-up has found a problem: see above.</source>
        <translation>Le bilan a trouvé un problème&#xa0;: voyez ci-dessus.</translation>
    </message>
    <message>
        <source>Another Persienne program has this household open, its window or a command. Close it, then try again; nothing was changed.</source>
        <translation>Un autre programme Persienne tient ce foyer ouvert, sa fenêtre ou une commande. Fermez-le, puis réessayez&#x202f;; rien n’a changé.</translation>
    </message>
    <message>
        <source>Nothing is stored of what you want to erase, so there was nothing to do.</source>
        <translation>Rien n’est enregistré de ce que vous voulez effacer&#xa0;: il n’y avait rien à faire.</translation>
    </message>
    <message>
        <source>Say what to erase: --level live, curve or day, or --everything. Nothing was erased. With --dry-run it is counted first.</source>
        <translation>Dites quoi effacer&#xa0;: --level live, curve ou day, ou --everything. Rien n’a été effacé. Avec --dry-run, c’est compté d’abord.</translation>
    </message>
    <message>
        <source>--prove goes with --json alone: it erases nothing, and proves what was erased. Nothing was done.</source>
        <translation>--prove ne va qu’avec --json&#xa0;: il n’efface rien, il prouve ce qui a été effacé. Rien n’a été fait.</translation>
    </message>
    <message>
        <source>--everything removes the whole household: it goes with none of --level, --from, --to, --meter, --import, --certificate, --dry-run and --journal. Nothing was erased.</source>
        <translation>--everything supprime tout le foyer&#xa0;: il ne va avec aucun de --level, --from, --to, --meter, --import, --certificate, --dry-run et --journal. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>Nothing was erased. In a script, say --yes once you have read what --dry-run counts.</source>
        <translation>Rien n’a été effacé. Dans un script, dites --yes après avoir lu ce que compte --dry-run.</translation>
    </message>
    <message>
        <source>Nothing was erased. To erase everything, type the word {word}; in a script, say --word {word}.</source>
        <translation>Rien n’a été effacé. Pour tout effacer, tapez le mot {word}&#x202f;; dans un script, dites --word {word}.</translation>
    </message>
    <message>
        <source>The first day ({first}) comes after the last ({last}). Nothing was erased.</source>
        <translation>Le premier jour ({first}) vient après le dernier ({last}). Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>{file}: a certificate is a file in .json, .pdf or .txt. Nothing was erased.</source>
        <translation>{file}&#xa0;: un certificat est un fichier en .json, .pdf ou .txt. Rien n’a été effacé.</translation>
    </message>
    <message>
        <source>These readings can no longer be read in Persienne, but the search that followed found something that should not be there: the erasure is not proved. Its certificate says what was found (persienne erase --journal --json). To write the file anew and search it again: persienne erase --prove</source>
        <translation>Ces relevés ne sont plus lisibles dans Persienne, mais la recherche qui a suivi a trouvé quelque chose qui ne devrait pas être là&#xa0;: l’effacement n’est pas prouvé. Son certificat dit ce qui a été trouvé (persienne erase --journal --json). Pour réécrire le fichier et le parcourir de nouveau&#xa0;: persienne erase --prove</translation>
    </message>
    <message>
        <source>An erasure waits for room on the disk, and can&apos;t be proved before the file is written anew. Free about twice the size of household.db, then open the household again, which finishes it.</source>
        <translation>Un effacement attend de la place sur le disque&#x202f;; il ne pourra être prouvé qu’une fois le fichier réécrit. Libérez environ deux fois la taille de household.db, puis rouvrez le foyer, ce qui le termine.</translation>
    </message>
    <message>
        <source>No erasure is without its proof, so there was nothing to do.</source>
        <translation>Aucun effacement n’est sans preuve&#xa0;: il n’y avait rien à faire.</translation>
    </message>
    <message>
        <source>These readings can no longer be read in Persienne. The rest waits for room on the disk: free about twice the size of household.db, then open the household again, which finishes it.</source>
        <translation>Ces relevés ne sont plus lisibles dans Persienne. La suite attend de la place sur le disque&#xa0;: libérez environ deux fois la taille de household.db, puis rouvrez le foyer, ce qui la termine.</translation>
    </message>
    <message>
        <source>Say where the slats should stand (closed, half or open) beside --then, --until, --by and --why. Nothing was changed.</source>
        <translation>Avec --then, --until, --by et --why, dites où mettre la persienne (closed, half ou open). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A date belongs to what is kept: say --then keep with --until. Nothing was changed.</source>
        <translation>Une date va avec ce qui est gardé&#xa0;: dites --then keep avec --until. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>What is kept is kept until a day to come, and {day} is not. Nothing was changed.</source>
        <translation>On garde jusqu’à un jour à venir, et le {day} n’en est pas un. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The computer&apos;s clock is earlier than it was when old details were last tidied away. Nothing was deleted. Check the date of this computer; the next run goes on from today&apos;s.</source>
        <translation>L’horloge de cet ordinateur est en retard sur celle du dernier rangement des anciens détails. Rien n’a été supprimé. Vérifiez la date de l’ordinateur&#x202f;; le prochain rangement repartira de celle d’aujourd’hui.</translation>
    </message>
    <message>
        <source>Nothing was deleted: the retention waits. This computer says that today is {today}, and the last day that is certain here is {known}: what this computer alone has dated since does not count. If the date is right: persienne slat --today {today}. If it is not, set the clock of this computer.</source>
        <translation>Rien n’a été supprimé&#xa0;: la conservation attend. Cet ordinateur dit que nous sommes le {today}, et le dernier jour sûr ici est le {known}&#xa0;: ce que cet ordinateur est seul à avoir daté depuis ne compte pas. Si la date est juste&#xa0;: persienne slat --today {today}. Si elle est fausse, mettez cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>You say that today is {day}, and this computer says {today}. Nothing was deleted. Set the clock of this computer, or say today&apos;s date.</source>
        <translation>Vous dites que nous sommes le {day}, et cet ordinateur dit le {today}. Rien n’a été supprimé. Mettez cet ordinateur à l’heure, ou dites la date du jour.</translation>
    </message>
    <message>
        <source>This household has several meters. Say which one is meant: --meter and its 14 digits.</source>
        <translation>Ce foyer a plusieurs compteurs. Dites duquel il s’agit&#xa0;: --meter et ses 14 chiffres.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be read as a contract in JSON. Nothing was changed.</source>
        <translation>{file} ne peut pas être lu comme un contrat en JSON. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Period {period} of the contract is not clear. It has a first day (since), an option (base, hphc, tempo, ejp or other) and, for hphc, its off-peak hours, for other its price periods. Nothing was changed.</source>
        <translation>La période {period} du contrat n’est pas claire. Il lui faut un premier jour (since), une option (base, hphc, tempo, ejp ou other) et, pour hphc, ses heures creuses, pour other ses périodes de prix. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Two contracts can&apos;t begin on {day}. Say another day, or change the contract that begins then. Nothing was changed.</source>
        <translation>Deux contrats ne peuvent pas commencer le {day}. Indiquez un autre jour, ou modifiez le contrat qui commence alors. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A contract would end on {day}, and the next one begins on {next}. A day has one contract: say an earlier last day, or none. Nothing was changed.</source>
        <translation>Un contrat finirait le {day}, et le suivant commence le {next}. Un jour n’a qu’un contrat&#xa0;: indiquez un dernier jour plus tôt, ou aucun. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>No contract begins on {day}. Nothing was changed.</source>
        <translation>Aucun contrat ne commence le {day}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A new contract takes its option: --option. To change one, say the day on which it begins: --change. Nothing was changed.</source>
        <translation>Un nouveau contrat demande son option&#xa0;: --option. Pour en modifier un, indiquez le jour où il commence&#xa0;: --change. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A contract has no “{value}” there. It may have: {known}. Nothing was changed.</source>
        <translation>Un contrat n’a pas de «&#xa0;{value}&#xa0;» à cet endroit. Il peut avoir&#xa0;: {known}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Two of these off-peak hours overlap: {value}. Say each hour once.</source>
        <translation>Deux de ces plages d’heures creuses se recouvrent&#xa0;: {value}. Dites chaque heure une seule fois.</translation>
    </message>
    <message>
        <source>{value} are no hours of a day, which goes from 00:00 to 24:00.</source>
        <translation>{value}&#xa0;: ce ne sont pas des heures d’une journée, qui va de 00:00 à 24:00.</translation>
    </message>
    <message>
        <source>{value} are no off-peak hours. Write them as 22:30-06:30, or 22:30-06:30,12:30-14:30.</source>
        <translation>«&#xa0;{value}&#xa0;» ne désigne pas des heures creuses. Écrivez-les ainsi&#xa0;: 22:30-06:30, ou 22:30-06:30,12:30-14:30.</translation>
    </message>
    <message>
        <source>There is no letter called {kind}. `persienne letters kinds` lists them.</source>
        <translation>Aucune lettre ne s’appelle {kind}. `persienne letters kinds` en donne la liste.</translation>
    </message>
    <message>
        <source>The letter {kind} does not ask for {name}. `persienne letters kinds` says what it asks for.</source>
        <translation>La lettre {kind} ne demande pas {name}. `persienne letters kinds` dit ce qu’elle demande.</translation>
    </message>
    <message>
        <source>{name}: {answer} is no answer here. What fits: {wanted}.</source>
        <translation>{name}&#xa0;: {answer} n’est pas une réponse possible ici. Ce qui convient&#xa0;: {wanted}.</translation>
    </message>
    <message>
        <source>{reference} is no reference of a letter. A reference looks like PERS-2026-0007.</source>
        <translation>{reference} n’est pas une référence de lettre. Une référence ressemble à PERS-2026-0007.</translation>
    </message>
    <message>
        <source>{point} is no delivery point: it has 14 digits (gas: 14 digits, or GI and 6 digits). It is on your bill.</source>
        <translation>{point} n’est pas un point de livraison&#xa0;: il a 14 chiffres (gaz&#xa0;: 14 chiffres, ou GI et 6 chiffres). Il figure sur votre facture.</translation>
    </message>
    <message>
        <source>&quot;{text}&quot; is empty or holds signs that can&apos;t be printed. Type it again.</source>
        <translation>«&#xa0;{text}&#xa0;» est vide ou contient des signes qui ne s’impriment pas. Saisissez-le de nouveau.</translation>
    </message>
    <message>
        <source>&quot;{text}…&quot; is longer than {limit} characters. Please shorten it.</source>
        <translation>«&#xa0;{text}…&#xa0;» dépasse {limit} caractères. Raccourcissez-le.</translation>
    </message>
    <message>
        <source>{day} can&apos;t be right in a letter about a meter. Please check the year.</source>
        <translation>{day} ne peut pas être exact dans une lettre au sujet d’un compteur. Vérifiez l’année.</translation>
    </message>
    <message>
        <source>The period ends on {end}, before it begins on {begin}. Please check both dates.</source>
        <translation>La période finit le {end}, avant de commencer le {begin}. Vérifiez les deux dates.</translation>
    </message>
    <message>
        <source>A complaint is made from a request that was sent: open that request, or use `persienne letters complaint`.</source>
        <translation>Une réclamation se fait à partir d’une demande envoyée&#xa0;: ouvrez cette demande, ou utilisez `persienne letters complaint`.</translation>
    </message>
    <message>
        <source>The CNIL asks that you exercised your rights first. Send a request, and keep the proof of it.</source>
        <translation>La CNIL demande que vous ayez d’abord exercé vos droits. Envoyez une demande, et gardez-en la preuve.</translation>
    </message>
    <message>
        <source>There is nothing yet to complain of about {reference}. The CNIL takes a complaint once the time to answer has ended without an answer, or after a refusal or an incomplete answer: note what was answered to each numbered request.</source>
        <translation>Il n’y a encore rien dont se plaindre au sujet de {reference}. La CNIL reçoit une réclamation quand le délai de réponse a pris fin sans réponse, ou après un refus ou une réponse incomplète&#xa0;: notez ce qui a été répondu à chaque demande numérotée.</translation>
    </message>
    <message>
        <source>{reference} names no text, by what you noted, so it can&apos;t be said which article was breached, and no file for the CNIL is made from it. If it does name one, say so (in the window: “What it rests on…”; on the command line: persienne letters grounds {reference}). Otherwise write a new letter: it names its articles, and a time of its own begins.</source>
        <translation>D’après ce que vous avez noté, {reference} ne nomme aucun texte&#xa0;: on ne peut pas dire quel article n’a pas été respecté, et aucun dossier pour la CNIL n’en est tiré. Si elle en nomme un, dites-le (dans la fenêtre&#xa0;: «&#xa0;Ce sur quoi elle repose…&#xa0;»&#x202f;; en ligne de commande&#xa0;: persienne letters grounds {reference}). Sinon, écrivez une nouvelle lettre&#xa0;: elle nomme ses articles, et un délai à elle commence.</translation>
    </message>
    <message>
        <source>What is left open of {reference} is no matter of the CNIL: those points rest on no personal-data law. Where it went to a supplier or a grid operator, make a written complaint; two months later you may refer to the national energy mediator.</source>
        <translation>Ce qui reste ouvert de la demande {reference} ne relève pas de la CNIL&#xa0;: ces points ne reposent pas sur le droit des données personnelles. Si elle est allée à un fournisseur ou à un gestionnaire de réseau, faites une réclamation écrite&#xa0;; deux mois plus tard, vous pourrez saisir le médiateur national de l’énergie.</translation>
    </message>
    <message>
        <source>It is not known what the letter {reference} rests on, as nobody said which texts it names. What may be written about it, to whom and when, follows from that. Say it first: in the window by “What it rests on…”, on the command line with: persienne letters grounds {reference}</source>
        <translation>On ne sait pas sur quoi repose la lettre {reference}&#xa0;: personne n’a dit quels textes elle nomme. Ce qui peut être écrit à son sujet, à qui et quand, en dépend. Dites-le d’abord&#xa0;: dans la fenêtre par «&#xa0;Ce sur quoi elle repose…&#xa0;», en ligne de commande avec&#xa0;: persienne letters grounds {reference}</translation>
    </message>
    <message>
        <source>{reference} was written by Persienne: what it rests on is printed in it. That is said only of a letter that was written without Persienne.</source>
        <translation>{reference} a été écrite par Persienne&#xa0;: ce sur quoi elle repose y est imprimé. Cela ne se dit que d’une lettre écrite sans Persienne.</translation>
    </message>
    <message>
        <source>Exhibit {number} is not whole: it needs its file. File the evidence again.</source>
        <translation>La pièce {number} n’est pas complète&#xa0;: il lui faut son fichier. Classez de nouveau cette preuve.</translation>
    </message>
    <message>
        <source>The address of {name} does not fit an envelope: {lines} lines of {length} characters at most. Please shorten it.</source>
        <translation>L’adresse de {name} ne tient pas sur une enveloppe&#xa0;: {lines} lignes de {length} caractères au plus. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>{day} is still to come. Note what has happened. Nothing was noted.</source>
        <translation>Le {day} n’est pas encore là. Notez ce qui a eu lieu. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Before “{event}”, note what came first: {needed}. Nothing was noted.</source>
        <translation>Avant «&#xa0;{event}&#xa0;», notez ce qui l’a précédé&#xa0;: {needed}. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>“{event}” is noted already, on {day} (entry {number}), and a second entry does not replace it. If that entry is wrong, correct it: in the window by “Correct…”, on the command line with --corrects {number}. Nothing was noted.</source>
        <translation>«&#xa0;{event}&#xa0;» est déjà noté, le {day} (entrée {number}), et une seconde entrée ne la remplace pas. Si elle est fausse, corrigez-la&#xa0;: dans la fenêtre par «&#xa0;Corriger…&#xa0;», en ligne de commande avec --corrects {number}. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>The letter bears the date of {printed}: it can&apos;t have left on {day}. Check the day. Where another letter left before, note that one as sent already, with a copy of it: in the window by “I have sent a letter already…”, on the command line with: persienne letters earlier. Nothing was noted.</source>
        <translation>La lettre est datée du {printed}&#xa0;: elle ne peut pas être partie le {day}. Vérifiez le jour. Si une autre lettre est partie avant, notez celle-là comme déjà envoyée, avec sa copie&#xa0;: dans la fenêtre par «&#xa0;J’ai déjà envoyé une lettre…&#xa0;», en ligne de commande avec&#xa0;: persienne letters earlier. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>This letter was written here on {made}: it can&apos;t have left on {day}. Check the day. Where another letter left before, note that one as sent already, with a copy of it: in the window by “I have sent a letter already…”, on the command line with: persienne letters earlier. Where this machine&apos;s date was wrong on {made}, change the draft: it is then of today. Nothing was noted.</source>
        <translation>Cette lettre a été écrite ici le {made}&#xa0;: elle ne peut pas être partie le {day}. Vérifiez le jour. Si une autre lettre est partie avant, notez celle-là comme déjà envoyée, avec sa copie&#xa0;: dans la fenêtre par «&#xa0;J’ai déjà envoyé une lettre…&#xa0;», en ligne de commande avec&#xa0;: persienne letters earlier. Si la date de cette machine était fausse le {made}, modifiez le brouillon&#xa0;: il est alors d’aujourd’hui. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Say one verdict for each numbered request, {wanted} in all, and none that contradicts the answer: yes, in part, no or no answer. Nothing was noted.</source>
        <translation>Dites un résultat par demande numérotée, {wanted} en tout, sans contredire la réponse&#xa0;: oui, en partie, non ou sans réponse. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>{name} is not said of “{event}”. What may be said: {wanted}. Nothing was noted.</source>
        <translation>{name} ne se dit pas de «&#xa0;{event}&#xa0;». Ce qui peut être dit&#xa0;: {wanted}. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>There is no entry {number} that still counts and could be corrected. See the numbers with: persienne letters list --json</source>
        <translation>Aucune entrée {number} encore valable ne peut être corrigée. Pour voir les numéros&#xa0;: persienne letters list --json</translation>
    </message>
    <message>
        <source>{file}: a table of legal texts has at most {limit} kB, so this is another file. Choose the table. Nothing was changed.</source>
        <translation>{file}&#xa0;: une table de textes de loi fait {limit} ko au plus, c’est donc un autre fichier. Choisissez la table. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} is no table of legal texts that Persienne can read (see: {place}). Choose another file, or fetch it again. Nothing was changed.</source>
        <translation>{file} n’est pas une table de textes de loi que Persienne puisse lire (voir&#xa0;: {place}). Choisissez un autre fichier, ou téléchargez-le de nouveau. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Nothing in {reference} rests on personal-data law, so the CNIL can do nothing about it. Where it went to a supplier or a grid operator, make a written complaint; two months later you may refer to the national energy mediator.</source>
        <translation>Rien dans {reference} ne repose sur le droit des données personnelles&#xa0;: la CNIL n’y peut rien. Si la lettre s’adressait à un fournisseur ou à un gestionnaire de réseau, adressez-lui une réclamation écrite&#x202f;; deux mois plus tard, vous pourrez saisir le médiateur national de l’énergie.</translation>
    </message>
    <message>
        <source>Say who acts for the holder of the contract: the mandate names both.</source>
        <translation>Dites qui agit pour le titulaire du contrat&#xa0;: le mandat nomme les deux.</translation>
    </message>
    <message>
        <source>Say which requests the mandate is for, and to which bodies: it is for these alone.</source>
        <translation>Dites pour quelles demandes et à quels organismes vaut le mandat&#xa0;: il ne vaut que pour eux.</translation>
    </message>
    <message>
        <source>{reference} was not sent yet. Note first when it was sent.</source>
        <translation>{reference} n’est pas encore partie. Notez d’abord quand vous l’avez envoyée.</translation>
    </message>
    <message>
        <source>Nothing is left open of {reference} that a written complaint could be about. Note what was answered to each numbered request, and what was done of it.</source>
        <translation>Il ne reste rien de {reference} sur quoi porter une réclamation écrite. Notez ce qui a été répondu à chaque demande numérotée, et ce qui en a été fait.</translation>
    </message>
    <message>
        <source>The national energy mediator wants a written complaint first. Make one about {reference}.</source>
        <translation>Le médiateur national de l’énergie demande d’abord une réclamation écrite. Adressez-en une au sujet de {reference}.</translation>
    </message>
    <message>
        <source>Nothing is left open of {reference} that the mediator could look at. Note what was answered to each numbered request.</source>
        <translation>Il ne reste rien de {reference} que le médiateur puisse examiner. Notez ce qui a été répondu à chaque demande numérotée.</translation>
    </message>
    <message>
        <source>“{event}” on {day} can&apos;t be: “{before}” is noted on {earlier}. Check both days; correct the one that is wrong. Nothing was noted.</source>
        <translation>«&#xa0;{event}&#xa0;» le {day} n’est pas possible&#xa0;: «&#xa0;{before}&#xa0;» est noté le {earlier}. Vérifiez les deux jours et corrigez celui qui est faux. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>--asked and --answered go together: the clock stands still from their question to your answer. Until you answer, no end is known.</source>
        <translation>--asked et --answered vont ensemble&#xa0;: le délai est suspendu de leur question à votre réponse. Tant que vous n’avez pas répondu, aucune fin n’est connue.</translation>
    </message>
    <message>
        <source>This entry comes from the letter {letter}. Correct the sending of that letter, and this entry follows. Nothing was noted.</source>
        <translation>Cette entrée vient de la lettre {letter}. Corrigez l’envoi de cette lettre, et cette entrée suivra. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>The answer of {day} (entry {number}) came later and has the last word on these points, so this correction would change nothing. Correct that entry first. Nothing was noted.</source>
        <translation>La réponse du {day} (entrée {number}) est venue après et a le dernier mot sur ces points&#xa0;: cette correction ne changerait rien. Corrigez d’abord cette entrée. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Points that were not done are said with seen=no, by their numbers from 1 to {wanted}. Nothing was noted.</source>
        <translation>Les points qui ne sont pas faits se disent avec seen=no, par leurs numéros de 1 à {wanted}. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>This letter is closed. Take the closing back first, or write a new letter. Nothing was noted.</source>
        <translation>Cette lettre est close. Revenez d’abord sur la clôture, ou écrivez une nouvelle lettre. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>A letter is ready once it is printed: print it, or note that it was sent. Nothing was noted.</source>
        <translation>Une lettre est prête dès qu’elle est imprimée&#xa0;: imprimez-la, ou notez qu’elle a été envoyée. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>This letter is on its way and stays as it was sent. Write a new one to say something else.</source>
        <translation>Cette lettre est partie et reste telle qu’elle a été envoyée. Pour dire autre chose, écrivez-en une nouvelle.</translation>
    </message>
    <message>
        <source>{name}: {text} does not fit here. What fits: {wanted}. Nothing was noted.</source>
        <translation>{name}&#xa0;: {text} ne convient pas ici. Ce qui convient&#xa0;: {wanted}. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>A reminder names the day on which the letter arrived. Note first when {reference} was sent and received.</source>
        <translation>Un rappel indique le jour où la lettre est arrivée. Notez d’abord quand {reference} a été envoyée et reçue.</translation>
    </message>
    <message>
        <source>{reference} is nothing for the national energy mediator: that is for requests to a supplier or a grid operator that rest on the energy code or the consumer code. Where it rests on personal-data law, remind them, or refer to the CNIL.</source>
        <translation>{reference} ne relève pas du médiateur national de l’énergie&#xa0;: il s’agit pour cela d’une demande à un fournisseur ou à un gestionnaire de réseau, fondée sur le code de l’énergie ou de la consommation. Si elle repose sur le droit des données personnelles, envoyez un rappel ou saisissez la CNIL.</translation>
    </message>
    <message>
        <source>This letter is not for this body: see `persienne letters kinds` for whom it may go to and for which energy.</source>
        <translation>Cette lettre ne s’adresse pas à cet organisme&#xa0;: `persienne letters kinds` dit à qui elle peut être envoyée et pour quelle énergie.</translation>
    </message>
    <message>
        <source>This letter asks for what a gas meter does not have: it records no load curve, and none is collected. Letters that close an access or ask for your data are for gas too.</source>
        <translation>Cette lettre demande ce qu’un compteur de gaz n’a pas&#xa0;: il n’enregistre pas de courbe de charge, et aucune n’est collectée. Les lettres qui ferment un accès ou demandent vos données valent aussi pour le gaz.</translation>
    </message>
    <message>
        <source>{reference} names no text, by what you noted, so no time to answer is counted and nothing is late. If it does name one, say so (in the window: “What it rests on…”; on the command line: persienne letters grounds {reference}). Otherwise write a new letter with Persienne: it names its texts, and where they give a month to answer, the month runs from its receipt.</source>
        <translation>La demande {reference} ne nomme aucun texte, d’après ce que vous avez noté&#xa0;: aucun délai de réponse n’est compté et rien n’est en retard. Si elle en nomme un, dites-le (dans la fenêtre&#xa0;: «&#xa0;Ce sur quoi elle repose…&#xa0;»&#xa0;; en ligne de commande&#xa0;: persienne letters grounds {reference}). Sinon, écrivez une nouvelle lettre avec Persienne&#xa0;: elle nomme ses textes et, là où ils donnent un mois pour répondre, ce mois court à compter de sa réception.</translation>
    </message>
    <message>
        <source>{reference} names no text, by what you noted, and it is no letter about an energy contract, so it is nothing for the national energy mediator. If it does name one, say so (in the window: “What it rests on…”; on the command line: persienne letters grounds {reference}). Otherwise write a new letter with Persienne: it names its texts, and where they give a month to answer, the month runs from its receipt.</source>
        <translation>La demande {reference} ne nomme aucun texte, d’après ce que vous avez noté, et ne porte pas sur un contrat d’énergie&#xa0;: elle ne relève pas du médiateur national de l’énergie. Si elle en nomme un, dites-le (dans la fenêtre&#xa0;: «&#xa0;Ce sur quoi elle repose…&#xa0;»&#xa0;; en ligne de commande&#xa0;: persienne letters grounds {reference}). Sinon, écrivez une nouvelle lettre avec Persienne&#xa0;: elle nomme ses textes et, là où ils donnent un mois pour répondre, ce mois court à compter de sa réception.</translation>
    </message>
    <message>
        <source>Reminders, answers about your identity and complaints follow from another letter: name the request, and say that the mandate is for what follows, too.</source>
        <translation>Les rappels, les réponses sur l’identité et les réclamations font suite à une autre lettre&#xa0;: nommez la demande, et dites que le mandat vaut aussi pour les suites.</translation>
    </message>
    <message>
        <source>This letter follows from a request that was sent: open that request, or name it with --set about=REFERENCE.</source>
        <translation>Cette lettre fait suite à une demande envoyée&#xa0;: ouvrez cette demande, ou nommez-la avec --set about=RÉFÉRENCE.</translation>
    </message>
    <message>
        <source>An answer to {reference} may still come. Wait until {day}, or note the answer if it came: then a written complaint makes sense.</source>
        <translation>Une réponse à {reference} peut encore arriver. Attendez le {day}, ou notez la réponse si elle est venue&#xa0;: une réclamation écrite aura alors du sens.</translation>
    </message>
    <message>
        <source>{reference} is nothing for the national energy mediator, who looks at disputes about a contract with a supplier or a grid operator. Where it rests on personal-data law, remind them, or refer to the CNIL.</source>
        <translation>{reference} ne relève pas du médiateur national de l’énergie, qui examine les litiges sur un contrat avec un fournisseur ou un gestionnaire de réseau. Si la demande repose sur le droit des données personnelles, envoyez un rappel ou saisissez la CNIL.</translation>
    </message>
    <message>
        <source>The national energy mediator may be asked about {reference} from {day}: two months after the written complaint. Wait until then, and note what is answered meanwhile.</source>
        <translation>Le médiateur national de l’énergie peut être saisi au sujet de {reference} à partir du {day}&#xa0;: deux mois après la réclamation écrite. Attendez ce jour et notez ce qui est répondu d’ici là.</translation>
    </message>
    <message>
        <source>The national energy mediator could be asked about {reference} until {day}: within a year of the written complaint. Whether it still looks at the dispute, only the mediator can say: ask it.</source>
        <translation>Le médiateur national de l’énergie pouvait être saisi au sujet de {reference} jusqu’au {day}&#xa0;: dans l’année de la réclamation écrite. Lui seul peut dire s’il examine encore le litige&#xa0;: demandez-le-lui.</translation>
    </message>
    <message>
        <source>Nothing is late about {reference} yet, so there is nothing to remind of. The last day to answer is {due}: wait for it to pass, or note the answer if it came.</source>
        <translation>Rien n’est encore en retard pour {reference}&#xa0;: il n’y a rien à rappeler. Le dernier jour pour répondre est le {due}&#xa0;: attendez qu’il soit passé, ou notez la réponse si elle est venue.</translation>
    </message>
    <message>
        <source>No text gives a time to answer {reference}, so nothing is late. Where an acknowledgement is owed and has not come, a reminder can be written fifteen days after the letter arrived; a written complaint to a supplier or a grid operator can, too.</source>
        <translation>Aucun texte ne fixe de délai pour répondre à {reference}&#xa0;: rien n’est en retard. Si un accusé de réception est dû et n’est pas venu, un rappel peut être écrit quinze jours après l’arrivée de la lettre&#x202f;; une réclamation écrite à un fournisseur ou à un gestionnaire de réseau aussi.</translation>
    </message>
    <message>
        <source>No question about your identity is open for {reference}. Note first when they asked who you are.</source>
        <translation>Aucune question sur votre identité n’est en attente pour {reference}. Notez d’abord quand elle a été posée.</translation>
    </message>
    <message>
        <source>{reference} was printed or sent, so it stays in the list. It can be closed as abandoned.</source>
        <translation>{reference} a été imprimé ou envoyé et reste donc dans la liste. Vous pouvez le clore comme abandonné.</translation>
    </message>
    <message>
        <source>{reference} was not printed yet. Print it first.</source>
        <translation>{reference} n’a pas encore été imprimé. Imprimez-le d’abord.</translation>
    </message>
    <message>
        <source>{reference} was written without Persienne. To write it anew, begin a new request.</source>
        <translation>{reference} a été écrite sans Persienne. Pour la récrire, commencez une nouvelle demande.</translation>
    </message>
    <message>
        <source>A reminder or a complaint follows from another letter. Note the letter that asked first.</source>
        <translation>Un rappel ou une réclamation suit une autre lettre. Notez la lettre qui demandait en premier.</translation>
    </message>
    <message>
        <source>{file}: the letter was not printed in this form, and what was sent is not made anew. Take another form.</source>
        <translation>{file}&#xa0;: la lettre n’a pas été imprimée sous cette forme, et ce qui a été envoyé n’est pas refait. Choisissez une autre forme.</translation>
    </message>
    <message>
        <source>The letter and its exhibits can&apos;t be put into one file: there is too little memory, or they are too much for it. Attach fewer or smaller files.</source>
        <translation>La lettre et ses pièces ne peuvent pas être réunies dans un seul fichier&#xa0;: la mémoire manque, ou les pièces sont trop lourdes. Joignez des fichiers moins nombreux ou plus petits.</translation>
    </message>
    <message>
        <source>What is stored of the letter {reference} can&apos;t be read. `persienne doctor` looks for damage; a backup brings it back.</source>
        <translation>Ce qui est enregistré de la lettre {reference} est illisible. `persienne doctor` cherche les dégâts&#x202f;; une sauvegarde permet de le retrouver.</translation>
    </message>
    <message>
        <source>There is no letter {reference}. `persienne letters list` shows them.</source>
        <translation>Il n’y a pas de lettre {reference}. `persienne letters list` les montre.</translation>
    </message>
    <message>
        <source>Several letters begin with {reference}. Write the whole reference.</source>
        <translation>Plusieurs lettres commencent par {reference}. Écrivez la référence entière.</translation>
    </message>
    <message>
        <source>{reference} follows from what was noted of another letter. Correct it there, throw this draft away, and make it anew.</source>
        <translation>{reference} découle de ce qui a été noté d’une autre lettre. Corrigez-le là, jetez ce brouillon, et refaites-le.</translation>
    </message>
    <message>
        <source>No reading version of {reference} is kept. `persienne letters show` gives the letter.</source>
        <translation>Aucune version de lecture de {reference} n’est conservée. `persienne letters show` donne la lettre.</translation>
    </message>
    <message>
        <source>No address of {name} is known here: say it with --set to_address=… and to_where=…</source>
        <translation>Aucune adresse de {name} n’est connue ici&#xa0;: dites-la avec --set to_address=… et to_where=…</translation>
    </message>
    <message>
        <source>No body is known under {party}. To name a new one, say what it is and where you read of it: --set to_role=… to_where=…</source>
        <translation>Aucun organisme n’est connu sous {party}. Pour en nommer un nouveau, dites ce qu’il est et où vous l’avez lu&#xa0;: --set to_role=… to_where=…</translation>
    </message>
    <message>
        <source>Say whom the letter is for: --to and a name.</source>
        <translation>Dites à qui s’adresse la lettre&#xa0;: --to et un nom.</translation>
    </message>
    <message>
        <source>--set {name} is not said here. What may be said: {wanted}.</source>
        <translation>--set {name} ne se dit pas ici. Ce qui peut être dit&#xa0;: {wanted}.</translation>
    </message>
    <message>
        <source>--set {text}: write it as name=value.</source>
        <translation>--set {text}&#xa0;: écrivez-le sous la forme nom=valeur.</translation>
    </message>
    <message>
        <source>The address does not fit the window of an envelope: {lines} lines at most, of {letters} letters. Shorten it.</source>
        <translation>L’adresse ne tient pas dans la fenêtre d’une enveloppe&#xa0;: {lines}&#xa0;lignes au plus, de {letters}&#xa0;lettres. Raccourcissez-la.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written: its folder does not exist. Create the folder, or choose another one.</source>
        <translation>{file} ne peut pas être écrit&#xa0;: son dossier n’existe pas. Créez ce dossier, ou choisissez-en un autre.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written. Choose another folder or another name; a file that was there is as it was.</source>
        <translation>{file} ne peut pas être écrit. Choisissez un autre dossier ou un autre nom&#x202f;; un fichier déjà présent est resté tel quel.</translation>
    </message>
    <message>
        <source>The key file is no longer the one that this household was opened with: another Persienne has renewed the key, or the file was altered. Nothing was changed. Close Persienne, open it again, and try once more.</source>
        <translation>Le fichier de clés n’est plus celui avec lequel ce foyer a été ouvert&#xa0;: une autre Persienne a renouvelé la clé, ou le fichier a été modifié. Rien n’a été changé. Fermez Persienne, rouvrez-la et recommencez.</translation>
    </message>
    <message>
        <source>Nothing else has been seen to open this household, so this stays. Add the keyring first: persienne keys keyring</source>
        <translation>Rien d’autre n’a montré qu’il ouvre ce foyer, donc rien n’est retiré. Ajoutez d’abord le trousseau&#xa0;: persienne keys keyring</translation>
    </message>
    <message>
        <source>The household has no such way in. List them: persienne keys</source>
        <translation>Le foyer n’a pas ce moyen d’accès. Pour en voir la liste&#xa0;: persienne keys</translation>
    </message>
    <message>
        <source>Word {place}, “{word}”, is not a word of recovery sheets. Look at it again: its first four letters are enough.</source>
        <translation>Le mot {place}, «&#xa0;{word}&#xa0;», n’est pas un mot de feuille de secours. Relisez-le&#xa0;: ses quatre premières lettres suffisent.</translation>
    </message>
    <message>
        <source>A recovery sheet has 12 words, and {count} were given. Type all of them, in their order.</source>
        <translation>Une feuille de secours a 12 mots&#x202f;; nombre de mots donnés&#xa0;: {count}. Tapez-les tous, dans l’ordre.</translation>
    </message>
    <message>
        <source>These words do not go together: one is another than on the sheet, or two changed places. Compare them with the sheet, one by one.</source>
        <translation>Ces mots ne vont pas ensemble&#xa0;: l’un n’est pas celui de la feuille, ou deux ont changé de place. Comparez-les à la feuille, un par un.</translation>
    </message>
    <message>
        <source>This recovery sheet does not open this household: it is another household&apos;s, a newer sheet took its place, or it was never finished: two of its words are typed back before it opens anything. The sheet&apos;s number is at its foot; persienne keys lists the number of the sheet that opens.</source>
        <translation>Cette feuille de secours n’ouvre pas ce foyer. C’est celle d’un autre foyer, une feuille plus récente l’a remplacée, ou elle n’a jamais été terminée&#xa0;: deux de ses mots doivent être retapés avant qu’elle n’ouvre quoi que ce soit. Le numéro de la feuille est en bas&#x202f;; persienne keys donne celui de la feuille qui ouvre.</translation>
    </message>
    <message>
        <source>No recovery sheet was made for this household. Open it with its keyring or its passphrase; then make one: persienne keys sheet</source>
        <translation>Aucune feuille de secours n’a été faite pour ce foyer. Ouvrez-le avec son trousseau ou sa phrase de passe, puis faites-en une&#xa0;: persienne keys sheet</translation>
    </message>
    <message>
        <source>This household opens with its recovery sheet. Run the command on a terminal to type the 12 words, or name a file that holds them with PERSIENNE_RECOVERY_FILE.</source>
        <translation>Ce foyer s’ouvre avec sa feuille de secours. Lancez la commande dans un terminal pour taper les 12 mots, ou indiquez un fichier qui les contient par PERSIENNE_RECOVERY_FILE.</translation>
    </message>
    <message>
        <source>The file of the recovery words, {file}, can&apos;t be read.</source>
        <translation>Le fichier des mots de secours, {file}, ne peut pas être lu.</translation>
    </message>
    <message>
        <source>The words asked for are not those of the sheet, so it was not kept; what opened the household before still does. Copy the next one first: persienne keys sheet</source>
        <translation>Les mots demandés ne sont pas ceux de la feuille, elle n’a donc pas été retenue&#x202f;; ce qui ouvrait le foyer l’ouvre toujours. Recopiez d’abord la prochaine&#xa0;: persienne keys sheet</translation>
    </message>
    <message>
        <source>There is no terminal to show the words on. Name a file for the sheet with --txt or --pdf. No sheet was made.</source>
        <translation>Il n’y a pas de terminal où montrer les mots. Indiquez un fichier pour la feuille avec --txt ou --pdf. Aucune feuille n’a été faite.</translation>
    </message>
    <message>
        <source>There is no terminal to ask for the new passphrase on. Name a file that holds it with --passphrase-file.</source>
        <translation>Il n’y a pas de terminal où demander la nouvelle phrase de passe. Indiquez un fichier qui la contient avec --passphrase-file.</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose a passphrase that is harder to guess, and start again.</source>
        <translation>Rien n’a été changé. Choisissez une phrase de passe plus difficile à deviner, et recommencez.</translation>
    </message>
    <message>
        <source>The passphrase begins or ends with a blank, which nobody sees. Leave the blank out; those between words count.</source>
        <translation>La phrase de passe commence ou finit par une espace, que personne ne voit. Retirez-la&#xa0;; celles entre les mots comptent.</translation>
    </message>
    <message>
        <source>The two passphrases differ. Nothing was changed.</source>
        <translation>Les deux phrases de passe diffèrent. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file} is there already. Name another file for the sheet; nothing was changed.</source>
        <translation>{file} existe déjà. Indiquez un autre fichier pour la feuille&#x202f;; rien n’a été changé.</translation>
    </message>
    <message>
        <source>The household&apos;s key is being renewed by an erasure. Wait until it is done; if it was cut short, close Persienne and open it again, which finishes it.</source>
        <translation>Un effacement est en train de renouveler la clé du foyer. Attendez qu’il se termine&#x202f;; s’il a été interrompu, fermez Persienne et rouvrez-la&#xa0;: il s’achèvera.</translation>
    </message>
    <message>
        <source>The household&apos;s passphrase opens it too.</source>
        <translation>La phrase de passe du foyer l’ouvre aussi.</translation>
    </message>
    <message>
        <source>The 12 words of its recovery sheet open the household too.</source>
        <translation>Les 12 mots de sa feuille de secours ouvrent aussi le foyer.</translation>
    </message>
    <message>
        <source>The household&apos;s passphrase opens it too, and so do the 12 words of its recovery sheet.</source>
        <translation>La phrase de passe du foyer l’ouvre aussi, de même que les 12 mots de sa feuille de secours.</translation>
    </message>
    <message>
        <source>Nothing else opens this household: it has neither a passphrase nor a recovery sheet.</source>
        <translation>Rien d’autre n’ouvre ce foyer&#xa0;: il n’a ni phrase de passe ni feuille de secours.</translation>
    </message>
    <message>
        <source>No body is known under {party}.</source>
        <translation>Aucun organisme n’est connu sous {party}.</translation>
    </message>
    <message>
        <source>{name} is in the list already. Correct what is written about it instead of adding it again.</source>
        <translation>{name} figure déjà dans la liste. Corrigez ce qui y est écrit plutôt que de l’ajouter de nouveau.</translation>
    </message>
    <message>
        <source>Write the body&apos;s name, in {longest} characters at most.</source>
        <translation>Écrivez le nom de l’organisme, en {longest}&#xa0;caractères au plus.</translation>
    </message>
    <message>
        <source>Write where you read this (a bill, a contract, a page), in {longest} characters at most.</source>
        <translation>Écrivez où vous l’avez lu (une facture, un contrat, une page), en {longest}&#xa0;caractères au plus.</translation>
    </message>
    <message>
        <source>{date} is still to come. Write the day on which you read this.</source>
        <translation>Le {date} n’est pas encore venu. Écrivez le jour où vous l’avez lu.</translation>
    </message>
    <message>
        <source>A postal address has at most {lines} lines of {width} characters, the name among them, to fit the window of an envelope. Shorten it.</source>
        <translation>Une adresse postale tient en {lines}&#xa0;lignes de {width}&#xa0;caractères au plus, nom compris, pour la fenêtre d’une enveloppe. Abrégez-la.</translation>
    </message>
    <message>
        <source>{value} is not an e-mail address. Nothing was stored.</source>
        <translation>{value} n’est pas une adresse électronique. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{value} is not the address of a page. It begins with https:// and has no blanks. Nothing was stored.</source>
        <translation>{value} n’est pas l’adresse d’une page. Elle commence par https:// et ne contient pas d’espace. Rien n’a été enregistré.</translation>
    </message>
    <message>
        <source>{value} is not a SIREN: nine digits, on the body&apos;s bills and legal notice. Check them.</source>
        <translation>{value} n’est pas un numéro SIREN&#xa0;: neuf chiffres, sur les factures et dans les mentions légales de l’organisme. Vérifiez-les.</translation>
    </message>
    <message>
        <source>{file} is not a register that Persienne exported (its JSON-LD file). Nothing was changed.</source>
        <translation>{file} n’est pas un registre exporté par Persienne (son fichier JSON-LD). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} was exported by a newer Persienne. Update Persienne to read it.</source>
        <translation>{file} a été exporté par une version plus récente de Persienne. Mettez Persienne à jour pour le lire.</translation>
    </message>
    <message>
        <source>{file} is too large for a register ({limit} MB at most). Nothing was changed.</source>
        <translation>{file} est trop gros pour un registre ({limit}&#xa0;Mo au plus). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} is not as it was exported: entry {number} is the first that does not hold. Nothing was changed. Take another copy.</source>
        <translation>{file} n’est plus tel qu’il a été exporté&#xa0;: la ligne {number} est la première qui ne tient pas. Rien n’a été modifié. Prenez une autre copie.</translation>
    </message>
    <message>
        <source>{file} is not the CNIL&apos;s open list of data protection officers. Take its CSV file from data.gouv.fr. Nothing was changed.</source>
        <translation>{file} n’est pas la liste ouverte des délégués à la protection des données de la CNIL. Prenez son fichier CSV sur data.gouv.fr. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>{file} is too large for the CNIL&apos;s open list ({limit} MB at most). Nothing was changed.</source>
        <translation>{file} est trop gros pour la liste ouverte de la CNIL ({limit}&#xa0;Mo au plus). Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>“{state}” can&apos;t happen to this kind of entry ({kind}). Nothing was noted.</source>
        <translation>«&#xa0;{state}&#xa0;» ne peut pas arriver à ce genre d’entrée ({kind}). Rien n’a été noté.</translation>
    </message>
    <message>
        <source>This is in the register already: entry {number}, on {date}. Nothing was noted twice.</source>
        <translation>C’est déjà dans le registre&#xa0;: entrée {number}, le {date}. Rien n’a été noté deux fois.</translation>
    </message>
    <message>
        <source>{date} is still to come. Note what has happened; only the last day of validity may lie ahead.</source>
        <translation>Le {date} est encore à venir. Notez ce qui a eu lieu&#x202f;; seul le dernier jour de validité peut être futur.</translation>
    </message>
    <message>
        <source>The end ({end}) comes before the beginning ({start}). Check the two dates. Nothing was noted.</source>
        <translation>La fin ({end}) précède le début ({start}). Vérifiez les deux dates. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Say who gets the data: the operator, the supplier or the third party. Nothing was noted.</source>
        <translation>Dites qui reçoit les données&#xa0;: le gestionnaire de réseau, le fournisseur ou le tiers. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Say which data are meant: A, B, C1, C2, D, E, F or other. Nothing was noted.</source>
        <translation>Dites de quelles données il s’agit&#xa0;: A, B, C1, C2, D, E, F ou other. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Recording inside the meter (C1) is on unless you oppose it: it is not a consent. Note it as found, or as refused, without that ground.</source>
        <translation>L’enregistrement dans le compteur (C1) est actif sauf si vous vous y opposez&#xa0;: ce n’est pas un consentement. Notez-le comme constaté (found) ou refusé (refused), sans ce fondement.</translation>
    </message>
    <message>
        <source>For another purpose, say in your own words which. Nothing was noted.</source>
        <translation>Pour une autre finalité, dites laquelle avec vos mots. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>“{field}”: this text has signs that can&apos;t be written. Type it again. Nothing was noted.</source>
        <translation>«&#xa0;{field}&#xa0;»&#xa0;: ce texte contient des signes qui ne peuvent pas être écrits. Saisissez-le à nouveau. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>“{field}”: this text is too long, {longest} signs at most. Keep the long text as a proof file.</source>
        <translation>«&#xa0;{field}&#xa0;»&#xa0;: ce texte est trop long, {longest} signes au plus. Gardez le texte long comme preuve.</translation>
    </message>
    <message>
        <source>“{field}”: this does not have the right form. Nothing was noted.</source>
        <translation>«&#xa0;{field}&#xa0;»&#xa0;: cela n’a pas la bonne forme. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>{file} is not a PDF, a picture (PNG, JPEG, HEIC), an e-mail or a plain text. Print a web page to PDF, then keep that. Nothing was noted.</source>
        <translation>{file} n’est ni un PDF, ni une image (PNG, JPEG, HEIC), ni un courriel, ni un texte simple. Imprimez une page web en PDF, puis gardez ce PDF. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>{file}: this PDF is protected by a password. It is kept, but the file for the CNIL will not reproduce it. Save a copy without its password, and add that as well.</source>
        <translation>{file}&#xa0;: ce PDF est protégé par un mot de passe. Il est gardé, mais ne pourra pas être reproduit dans le dossier pour la CNIL. Enregistrez-en une copie sans mot de passe, et ajoutez-la aussi.</translation>
    </message>
    <message>
        <source>{file}: a photo in the format HEIC is kept, but the file for the CNIL will not reproduce it. Export it as a JPEG, and add that as well. For the next photos, on the iPhone: Settings &gt; Camera &gt; Formats &gt; Most Compatible.</source>
        <translation>{file}&#xa0;: une photo au format HEIC est gardée, mais ne pourra pas être reproduite dans le dossier pour la CNIL. Exportez-la en JPEG, et ajoutez-la aussi. Pour les prochaines photos, sur l’iPhone&#xa0;: Réglages &gt; Appareil photo &gt; Formats &gt; Le plus compatible.</translation>
    </message>
    <message>
        <source>{file} can’t be read: it is damaged, or not what it seems to be. It is kept, but the file for the CNIL will not reproduce it. Open it yourself; if that fails too, fetch it again, and add that as well.</source>
        <translation>{file} ne peut pas être lu&#xa0;: il est endommagé, ou n’est pas ce qu’il paraît. Il est gardé, mais ne pourra pas être reproduit dans le dossier pour la CNIL. Ouvrez-le vous-même&#x202f;; si cela échoue aussi, récupérez-le de nouveau, et ajoutez-le aussi.</translation>
    </message>
    <message>
        <source>{file} is too large or too long to be reproduced in the file for the CNIL. It is kept; add the pages that matter, or a smaller picture, as well.</source>
        <translation>{file} est trop grand ou trop long pour être reproduit dans le dossier pour la CNIL. Il est gardé&#x202f;; ajoutez aussi les pages qui comptent, ou une image plus petite.</translation>
    </message>
    <message>
        <source>{file}: the file for the CNIL will reproduce this e-mail, but not all that is attached to it ({names}). It is kept whole; save what matters as a PDF, and add that as well.</source>
        <translation>{file}&#xa0;: le dossier pour la CNIL reproduira ce courriel, mais pas tout ce qui y est joint ({names}). Il est gardé en entier&#x202f;; enregistrez en PDF ce qui compte, et ajoutez-le aussi.</translation>
    </message>
    <message>
        <source>Several entries may be meant. Say the purpose and the step, or name the one that you mean: see persienne consents list</source>
        <translation>Plusieurs entrées peuvent être visées. Précisez la finalité et le pas, ou désignez celle que vous voulez&#xa0;: voir persienne consents list</translation>
    </message>
    <message>
        <source>This consent is about another step. A total a month, a total a day and anything finer are three consents: note each by itself. Nothing was noted.</source>
        <translation>Ce consentement porte sur un autre pas. Un total par mois, un total par jour et tout ce qui est plus fin sont trois consentements&#xa0;: notez chacun à part. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>This proof was erased: it is not kept here any more, and it is only said that there was one.</source>
        <translation>Cette preuve a été effacée&#xa0;: elle n’est plus gardée ici, et il est seulement dit qu’il y en avait une.</translation>
    </message>
    <message>
        <source>The register does not say it any more, but traces stay in the log of the file: another program (the window, or the one that reads the meter) is reading in it. They go when that program lets go or closes; Persienne tries again when the household is next opened, and once a day.</source>
        <translation>Le registre ne le dit plus, mais des traces restent dans le journal du fichier&#xa0;: un autre programme (la fenêtre, ou celui qui lit le compteur) est en train d’y lire. Elles partent quand ce programme lâche le fichier ou se ferme&#x202f;; Persienne réessaie à la prochaine ouverture du foyer, et une fois par jour.</translation>
    </message>
    <message>
        <source>“{field}”: that entry has nothing of this to erase.</source>
        <translation>«&#xa0;{field}&#xa0;»&#xa0;: cette ligne n’a rien de cela à effacer.</translation>
    </message>
    <message>
        <source>Nothing passes there on that day, so there is nothing to withdraw. Nothing was noted.</source>
        <translation>Rien ne passe là ce jour-là&#xa0;: il n’y a rien à retirer. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>A gas meter has no such data ({category}): it records no half-hours and no maximum power, so there is nothing to stop. Nothing was noted.</source>
        <translation>Un compteur de gaz n’a pas ces données ({category})&#xa0;: il n’enregistre ni demi-heures ni puissance maximale, il n’y a donc rien à arrêter. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>{file} has no organisation named {name}. Try one word of its name, or its SIREN (on its bills).</source>
        <translation>{file} ne contient aucun organisme nommé {name}. Essayez un seul mot de son nom, ou son SIREN (sur ses factures).</translation>
    </message>
    <message>
        <source>What works on your own machine alone, and sends nothing of it anywhere, gives your data to nobody: there is no third party, nobody to write to and nothing to note. Where its model or its server is somebody else&apos;s, that one is the third party.</source>
        <translation>Ce qui fonctionne sur votre seule machine, et n’en envoie rien nulle part, ne donne vos données à personne&#xa0;: il n’y a pas de tiers, personne à qui écrire et rien à noter. Si le modèle ou le serveur est à quelqu’un d’autre, c’est lui le tiers.</translation>
    </message>
    <message>
        <source>Where it works and whether it keeps anything is said of an assistant or a gateway: --role says which.</source>
        <translation>Où il fonctionne et s’il conserve quelque chose se disent d’un assistant ou d’une passerelle&#xa0;: --role dit lequel.</translation>
    </message>
    <message>
        <source>{count} organisations have this in their name. Say more of the name, or the SIREN. Nothing was added.</source>
        <translation>{count} organismes ont cela dans leur nom. Précisez le nom, ou donnez le SIREN. Rien n’a été ajouté.</translation>
    </message>
    <message>
        <source>No withdrawal waits to be confirmed there. Note the withdrawal first.</source>
        <translation>Aucun retrait n’y attend de confirmation. Notez d’abord le retrait.</translation>
    </message>
    <message>
        <source>Nothing is known of this yet. Note first that it was given, refused or found.</source>
        <translation>On n’en sait encore rien. Notez d’abord que cela a été donné, refusé ou constaté.</translation>
    </message>
    <message>
        <source>That entry is about other data or another party. One entry is about one party and one kind of data: note it by itself.</source>
        <translation>Cette entrée concerne d’autres données ou un autre destinataire. Une entrée porte sur un seul destinataire et une seule sorte de données&#xa0;: notez-la à part.</translation>
    </message>
    <message>
        <source>Nothing in the register begins with {id}. See the list with: persienne consents list</source>
        <translation>Rien dans le registre ne commence par {id}. Voyez la liste avec&#xa0;: persienne consents list</translation>
    </message>
    <message>
        <source>The register has no event {id}. See them with: persienne consents list --events</source>
        <translation>Le registre n’a pas d’événement {id}. Voyez-les avec&#xa0;: persienne consents list --events</translation>
    </message>
    <message>
        <source>Several begin with {id}. Write a few more of its signs.</source>
        <translation>Plusieurs commencent par {id}. Écrivez quelques signes de plus.</translation>
    </message>
    <message>
        <source>Entry {number} was corrected already. Correct the entry that took its place.</source>
        <translation>L’entrée {number} a déjà été corrigée. Corrigez celle qui a pris sa place.</translation>
    </message>
    <message>
        <source>Entry {number} rests on this one: it would be about nothing. Take that entry back first.</source>
        <translation>L’entrée {number} s’appuie sur celle-ci&#xa0;: elle ne porterait plus sur rien. Reprenez d’abord cette entrée-là.</translation>
    </message>
    <message>
        <source>Name the file to write: only the receipts (jsonld) and, without --json, the table (csv) can be printed.</source>
        <translation>Nommez le fichier à écrire&#xa0;: seuls les récépissés (jsonld) et, sans --json, le tableau (csv) peuvent s’afficher.</translation>
    </message>
    <message>
        <source>Persienne noted entry {number} by itself: it can&apos;t be corrected.</source>
        <translation>Persienne a noté l’entrée {number} d’elle-même&#xa0;: elle ne peut pas être corrigée.</translation>
    </message>
    <message>
        <source>{file} is too large: a proof has {limit} MB at most. Keep the pages that matter. Nothing was noted.</source>
        <translation>{file} est trop volumineux&#xa0;: une preuve fait {limit} Mo au plus. Gardez les pages utiles. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>The register keeps no proof {id}.</source>
        <translation>Le registre ne garde aucune preuve {id}.</translation>
    </message>
    <message>
        <source>{file} can&apos;t be written. Choose another name or folder: nothing is ever written over.</source>
        <translation>{file} ne peut pas être écrit. Choisissez un autre nom ou un autre dossier&#xa0;: rien n’est jamais écrasé.</translation>
    </message>
    <message>
        <source>This register has entries already. A copy is brought back into an empty one only. Nothing was changed.</source>
        <translation>Ce registre contient déjà des entrées. Une copie ne se reprend que dans un registre vide. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This copy was changed: its entry {number} does not hold. Nothing was brought back.</source>
        <translation>Cette copie a été modifiée&#xa0;: son entrée {number} ne tient pas. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>This copy was changed: one of its proofs is not the recorded one. Nothing was brought back.</source>
        <translation>Cette copie a été modifiée&#xa0;: une de ses preuves n’est pas celle qui a été notée. Rien n’a été repris.</translation>
    </message>
    <message>
        <source>Entry {number} does not hold: one or more entries before it are missing.</source>
        <translation>L’entrée {number} ne tient pas&#xa0;: il manque une ou plusieurs entrées avant elle.</translation>
    </message>
    <message>
        <source>Entry {number} does not hold: its number is there twice.</source>
        <translation>L’entrée {number} ne tient pas&#xa0;: son numéro s’y trouve deux fois.</translation>
    </message>
    <message>
        <source>Entry {number} does not hold: it was changed after it was noted.</source>
        <translation>L’entrée {number} ne tient pas&#xa0;: elle a été modifiée après avoir été notée.</translation>
    </message>
    <message>
        <source>Entry {number} does not hold: it does not follow from the entry before it.</source>
        <translation>L’entrée {number} ne tient pas&#xa0;: elle ne fait pas suite à l’entrée précédente.</translation>
    </message>
    <message>
        <source>Entry {number} does not hold: a name or another personal field is not the one that was noted.</source>
        <translation>L’entrée {number} ne tient pas&#xa0;: un nom ou une autre donnée personnelle n’est pas celle qui a été notée.</translation>
    </message>
    <message>
        <source>From entry {number} on, the register is not the one of that copy: entries are missing or are others.</source>
        <translation>À partir de l’entrée {number}, le registre n’est plus celui de cette copie&#xa0;: des entrées manquent ou ont été remplacées.</translation>
    </message>
    <message>
        <source>The kept proof {id} is not the file that was noted.</source>
        <translation>La preuve gardée {id} n’est pas le fichier qui a été noté.</translation>
    </message>
    <message>
        <source>A fingerprint goes with its number of entries: give both --head and --count, as the copy has them.</source>
        <translation>Une empreinte va avec son nombre d’entrées&#xa0;: donnez --head et --count, tels qu’ils figurent sur la copie.</translation>
    </message>
    <message>
        <source>An entry has no field {field} to be set. Nothing was noted.</source>
        <translation>Une entrée n’a pas de champ {field} à remplir. Rien n’a été noté.</translation>
    </message>
    <message>
        <source>Entry {number} of the register can&apos;t be read. See what is wrong with: persienne consents verify</source>
        <translation>L’entrée {number} du registre ne peut pas être lue. Voyez ce qui ne va pas avec&#xa0;: persienne consents verify</translation>
    </message>
    <message>
        <source>Say which days and why: --from, --to and --reason; or --list, or --undo with a number of that list. Nothing was changed.</source>
        <translation>Dites quels jours et pourquoi&#xa0;: --from, --to et --reason&#x202f;; ou bien --list, ou --undo avec un numéro de cette liste. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The first day ({first}) comes after the last ({last}). Nothing was changed.</source>
        <translation>Le premier jour ({first}) vient après le dernier ({last}). Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nothing is stored of these days, or they are not over: there is nothing to set aside. Nothing was changed.</source>
        <translation>Rien n’est enregistré de ces jours, ou ils ne sont pas terminés&#xa0;: il n’y a rien à écarter. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>These days are set aside already. Nothing was changed.</source>
        <translation>Ces jours sont déjà écartés. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Nothing is set aside under the number {number}. See what is with: persienne set-aside --list</source>
        <translation>Rien n’est écarté sous le numéro {number}. Pour voir ce qui l’est&#xa0;: persienne set-aside --list</translation>
    </message>
    <message>
        <source>This meter counts gas. Its contract has one price (option base) of your own, no kVA, no off-peak hours, and nothing is sold by it. Nothing was changed.</source>
        <translation>Ce compteur compte du gaz. Son contrat a un seul prix (option base), le vôtre, sans kVA ni heures creuses, et rien ne s’y vend. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Several meters are called {name}. Say its 14 digits, or its number in: persienne meters</source>
        <translation>Plusieurs compteurs s’appellent {name}. Donnez ses 14 chiffres, ou son numéro dans&#xa0;: persienne meters</translation>
    </message>
    <message>
        <source>A meter&apos;s name has {longest} characters at most, and is neither a number nor the word new. Nothing was changed.</source>
        <translation>Le nom d’un compteur a {longest} caractères au plus&#xa0;; ce n’est ni un nombre, ni le mot new. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Another meter is called {label} already. Nothing was changed.</source>
        <translation>Un autre compteur s’appelle déjà {label}. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This meter has its number already. Nothing was changed.</source>
        <translation>Ce compteur a déjà son numéro. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>Another meter has this number already. If the two are one, say so: persienne meters --meter M --same-as {point}. Nothing was changed.</source>
        <translation>Un autre compteur a déjà ce numéro. Si les deux ne font qu’un, dites-le&#xa0;: persienne meters --meter M --same-as {point}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Only a meter without a number can be put to another one. Nothing was changed.</source>
        <translation>Seul un compteur sans numéro peut être réuni à un autre. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The slats of the two meters stand at different stops. Set both to the same stop first. Nothing was changed.</source>
        <translation>La persienne n’est pas à la même position pour les deux compteurs. Mettez-la d’abord à la même pour l’un et l’autre. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Say a format and a file, or --list alone: persienne export --help.</source>
        <translation>Dites un format et un fichier, ou --list seul&#xa0;: persienne export --help.</translation>
    </message>
    <message>
        <source>The slats of this meter are closed: its days and its indexes can be exported, and nothing finer. To export half-hours, open its slats first.</source>
        <translation>La persienne de ce compteur est fermée&#xa0;: ses jours et ses index peuvent être exportés, rien de plus fin. Pour exporter des demi-heures, ouvrez d’abord sa persienne.</translation>
    </message>
    <message>
        <source>Nothing of that is known in these days, so there is nothing to export.</source>
        <translation>Rien de cela n’est connu sur ces jours&#xa0;: il n’y a rien à exporter.</translation>
    </message>
    <message>
        <source>All that is known in these days is a volume of gas (m³), and files of measures hold energies alone: there is nothing to export.</source>
        <translation>Seul un volume de gaz (m³) est connu sur ces jours, et les fichiers de mesures ne contiennent que des énergies&#xa0;: il n’y a rien à exporter.</translation>
    </message>
    <message>
        <source>No load curve is known in these days. Totals by day or indexes are: choose one of these instead.</source>
        <translation>Aucune courbe de charge n’est connue pour ces jours. Des totaux par jour ou des index le sont&#xa0;: choisissez-les à la place.</translation>
    </message>
    <message>
        <source>No total of a day is known in these days. Indexes are: choose these instead, or more days.</source>
        <translation>Aucun total journalier n’est connu pour ces jours. Des index le sont&#xa0;: choisissez-les à la place, ou davantage de jours.</translation>
    </message>
    <message>
        <source>No index at midnight is known in these days. Other measures are: choose totals by day instead, or the load curve where the slats are open.</source>
        <translation>Aucun index à minuit n’est connu pour ces jours. D’autres mesures le sont&#xa0;: choisissez plutôt les totaux par jour, ou la courbe de charge si la persienne est ouverte.</translation>
    </message>
    <message>
        <source>This format holds a load curve or indexes, and in these days totals by day alone are known: choose another format, such as the Persienne table.</source>
        <translation>Ce format contient une courbe de charge ou des index, et seuls des totaux par jour sont connus pour ces jours&#xa0;: choisissez un autre format, comme la table Persienne.</translation>
    </message>
    <message>
        <source>This format holds a load curve or indexes. The slats of this meter are closed, so no load curve goes out, and in these days no index is known: choose another format for the totals by day, or open the slats first.</source>
        <translation>Ce format contient une courbe de charge ou des index. La persienne de ce compteur est fermée&#xa0;: aucune courbe de charge ne sort, et aucun index n’est connu pour ces jours. Choisissez un autre format pour les totaux par jour, ou ouvrez d’abord la persienne.</translation>
    </message>
    <message>
        <source>This format has lines for 1, 5, 10, 15, 30 and 60 minutes, and what is known in these days lasts longer or otherwise: choose another format, such as the Persienne table.</source>
        <translation>Ce format a des lignes de 1, 5, 10, 15, 30 et 60 minutes, et ce qui est connu pour ces jours a d’autres durées&#xa0;: choisissez un autre format, comme la table Persienne.</translation>
    </message>
    <message>
        <source>This format holds whole hours, and every hour or day that is known in these days is known in part: choose another format, such as the Persienne table, or other days.</source>
        <translation>Ce format contient des heures entières, et toutes les heures ou journées connues ici ne le sont qu’en partie&#xa0;: choisissez un autre format, comme la table Persienne, ou d’autres jours.</translation>
    </message>
    <message>
        <source>This format holds the electricity that was drawn or injected in all, without tariff registers and without gas: choose another format, such as the Persienne table, or another register.</source>
        <translation>Ce format contient le total de l’électricité soutirée ou injectée, sans registres tarifaires ni gaz&#xa0;: choisissez un autre format, comme la table Persienne, ou un autre registre.</translation>
    </message>
    <message>
        <source>A file of the format {format} has no room for that step. Choose another step, or another format, such as the Persienne table (csv).</source>
        <translation>Un fichier au format {format} ne peut pas contenir ce pas de temps. Choisissez un autre pas, ou un autre format, comme la table Persienne (csv).</translation>
    </message>
    <message>
        <source>A file of the format {format} has no room for your notes on days. Choose xlsx or sqlite, or leave them out.</source>
        <translation>Un fichier au format {format} n’a pas de place pour vos notes sur des jours. Choisissez xlsx ou sqlite, ou laissez-les de côté.</translation>
    </message>
    <message>
        <source>The one-page report is on a whole month or a whole year: say its first and its last day.</source>
        <translation>Le bilan d’une page porte sur un mois entier ou une année entière&#xa0;: dites son premier et son dernier jour.</translation>
    </message>
    <message>
        <source>No contract of this meter is known, and what is needed is a sum for each of its prices. Say the contract first.</source>
        <translation>Aucun contrat de ce compteur n’est connu, et il faut une somme pour chacun de ses prix. Indiquez d’abord le contrat.</translation>
    </message>
    <message>
        <source>This contract has a price for each hour of these days. No sum says what that costs: it takes the curve. Choose other days or another contract.</source>
        <translation>Ce contrat a un prix pour chaque heure de ces jours. Aucune somme ne dit ce que cela coûte&#xa0;: il faut la courbe. Choisissez d’autres jours ou un autre contrat.</translation>
    </message>
    <message>
        <source>The bill of these sums would not be the bill of your measures, so nothing was written. This is a fault of Persienne: please report it.</source>
        <translation>La facture de ces sommes ne serait pas celle de vos mesures&#xa0;: rien n’a été écrit. C’est un défaut de Persienne&#xa0;: merci de le signaler.</translation>
    </message>
    <message>
        <source>There is a file called {file} already. It was left as it is; nothing was exported. Choose another name.</source>
        <translation>Un fichier nommé {file} existe déjà. Il est resté tel quel&#xa0;; rien n’a été exporté. Choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The household&apos;s own folder takes no export: choose another folder for {file}.</source>
        <translation>Le dossier du foyer ne reçoit pas d’export&#xa0;: choisissez un autre dossier pour {file}.</translation>
    </message>
    <message>
        <source>Nothing was exported: anyone can read an exported file, and you did not say yes.</source>
        <translation>Rien n’a été exporté&#xa0;: un fichier exporté est lisible par quiconque, et vous n’avez pas dit oui.</translation>
    </message>
    <message>
        <source>{file}: looking at the table does not settle everything. Say it with --map: {doubts}. Nothing was imported.</source>
        <translation>{file}&#xa0;: regarder le tableau ne suffit pas. Dites-le avec --map&#xa0;: {doubts}. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>“{text}” is nothing that --map understands. See: persienne import --help. Nothing was imported.</source>
        <translation>«&#xa0;{text}&#xa0;» n’est rien que --map comprenne. Voyez&#xa0;: persienne import --help. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>No description of a table has the number {number}. See them with: persienne tables</source>
        <translation>Aucune description de tableau n’a le numéro {number}. Pour les voir&#xa0;: persienne tables</translation>
    </message>
    <message>
        <source>The key file in this folder is not your household&apos;s: what you opened it with belongs to another one. Somebody has put other files in the place of yours, or those of two households were mixed. Nothing was opened or changed. Put your own folder back, or restore a backup.</source>
        <translation>Le fichier des clés de ce dossier n’est pas celui de votre foyer&#xa0;: ce avec quoi vous l’ouvrez appartient à un autre. Quelqu’un a mis d’autres fichiers à la place des vôtres, ou ceux de deux foyers ont été mélangés. Rien n’a été ouvert ni modifié. Remettez votre propre dossier, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>It is a backup that lies in the folder “{folder}”: the key file of a backup, taken out of it, is in the place of the household&apos;s. Nothing was opened or changed. Put your household&apos;s own files back, or move both files out of the folder and restore the whole backup there: “Restore a backup”, or persienne restore FILE.</source>
        <translation>C’est une sauvegarde qui se trouve dans le dossier «&#xa0;{folder}&#xa0;»&#xa0;: le fichier des clés d’une sauvegarde, sorti de celle-ci, est à la place de celui du foyer. Rien n’a été ouvert ni modifié. Remettez les fichiers de votre foyer, ou sortez les deux fichiers du dossier et restaurez-y la sauvegarde entière&#xa0;: «&#xa0;Restaurer une sauvegarde&#xa0;», ou persienne restore FICHIER.</translation>
    </message>
    <message>
        <source>In “{name}”, a folder inside the household&apos;s, lie files as a restore that was cut short leaves them. Nothing shows that they are your household&apos;s, or that they are newer than it. Nothing was moved, and your household is as it was. If you have restored a backup, open the household with what you chose then. Otherwise move “{name}” out of the folder, keep it, and open the household again.</source>
        <translation>«&#xa0;{name}&#xa0;», un dossier qui se trouve dans celui du foyer, contient des fichiers comme en laisse une restauration interrompue. Rien ne montre que ce sont ceux de votre foyer, ni qu’ils sont plus récents. Rien n’a été déplacé, et votre foyer est tel qu’il était. Si vous avez restauré une sauvegarde, ouvrez le foyer avec ce que vous avez choisi alors. Sinon, sortez «&#xa0;{name}&#xa0;» du dossier, gardez-le, et ouvrez de nouveau le foyer.</translation>
    </message>
    <message>
        <source>A restore was cut short when its database was in place already; its keys still lie in “{name}”, a folder inside the household&apos;s. Open the household with what you chose for the restore. If you have restored nothing, move “{name}” out of the folder, keep it, and open the household again.</source>
        <translation>Une restauration a été interrompue alors que sa base était déjà en place&#x202f;; ses clés se trouvent encore dans «&#xa0;{name}&#xa0;», un dossier à l’intérieur de celui du foyer. Ouvrez le foyer avec ce que vous aviez choisi pour la restauration. Si vous n’avez rien restauré, sortez «&#xa0;{name}&#xa0;» du dossier, gardez-le, et rouvrez le foyer.</translation>
    </message>
    <message>
        <source>Nothing proves that the household in the folder “{folder}” is yours. This computer does not know it, and what you opened it with has never confirmed it. Whoever made it could read what you put into it. Nothing was opened. Open it only if you know where it comes from.</source>
        <translation>Rien ne prouve que le foyer du dossier «&#xa0;{folder}&#xa0;» est le vôtre. Cet ordinateur ne le connaît pas, et ce avec quoi vous l’ouvrez ne l’a jamais confirmé. Qui l’a fabriqué pourrait lire ce que vous y mettriez. Rien n’a été ouvert. Ne l’ouvrez que si vous savez d’où il vient.</translation>
    </message>
    <message>
        <source>The household in the folder “{folder}” is not the one that this computer last saw there. Another one was put in its place. Nothing was opened. If you did not do it, put your own folder back, or restore a backup.</source>
        <translation>Le foyer du dossier «&#xa0;{folder}&#xa0;» n’est pas celui que cet ordinateur y a vu en dernier. Un autre a été mis à sa place. Rien n’a été ouvert. Si ce n’est pas vous, remettez votre propre dossier, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing proves that the household in the folder “{folder}” is yours. Its keys are of a former version, and this computer has seen newer ones here. An old copy was put back, or somebody put other files in the place of yours. Nothing was opened. Open it only if you know where it comes from.</source>
        <translation>Rien ne prouve que le foyer du dossier «&#xa0;{folder}&#xa0;» est le vôtre. Ses clés sont d’une version antérieure, et cet ordinateur en a vu ici de plus récentes. Une ancienne copie a été remise, ou quelqu’un a mis d’autres fichiers à la place des vôtres. Rien n’a été ouvert. Ne l’ouvrez que si vous savez d’où il vient.</translation>
    </message>
    <message>
        <source>The household in the folder “{folder}” is older than what was last seen on this computer. An old copy was put in its place. Nothing was changed. Look for the newer one first.</source>
        <translation>Le foyer du dossier «&#xa0;{folder}&#xa0;» est plus ancien que ce qui a été vu en dernier sur cet ordinateur. Une ancienne copie a été mise à sa place. Rien n’a été modifié. Cherchez d’abord la plus récente.</translation>
    </message>
    <message>
        <source>The household in the folder “{folder}” is older than what was last seen on this computer. An old copy was put in its place, and what you erased since is in it again. Your erasures of these days are undone: {erasures}. Nothing was changed. Look for the newer one first.</source>
        <translation>Le foyer du dossier «&#xa0;{folder}&#xa0;» est plus ancien que ce qui a été vu en dernier sur cet ordinateur. Une ancienne copie a été mise à sa place, et ce que vous avez effacé depuis s’y trouve de nouveau. Vos effacements de ces jours sont défaits&#xa0;: {erasures}. Rien n’a été modifié. Cherchez d’abord la plus récente.</translation>
    </message>
    <message>
        <source>The household in the folder “{folder}” was changed elsewhere, and what this computer did last is not in it. Two computers, or two copies of the folder, have each gone on alone. Nothing was changed. Keep both copies until you know which one you want.</source>
        <translation>Le foyer du dossier «&#xa0;{folder}&#xa0;» a été modifié ailleurs, et ce que cet ordinateur a fait en dernier n’y est pas. Deux ordinateurs, ou deux copies du dossier, ont continué chacun de leur côté. Rien n’a été modifié. Gardez les deux copies jusqu’à ce que vous sachiez laquelle vous voulez.</translation>
    </message>
    <message>
        <source>The household in the folder “{folder}” was changed elsewhere, and what this computer did last is not in it. What you erased here is in it again. Your erasures of these days are undone: {erasures}. Nothing was changed. Keep both copies until you know which one you want.</source>
        <translation>Le foyer du dossier «&#xa0;{folder}&#xa0;» a été modifié ailleurs, et ce que cet ordinateur a fait en dernier n’y est pas. Ce que vous avez effacé ici s’y trouve de nouveau. Vos effacements de ces jours sont défaits&#xa0;: {erasures}. Rien n’a été modifié. Gardez les deux copies jusqu’à ce que vous sachiez laquelle vous voulez.</translation>
    </message>
    <message>
        <source>household.keys in the folder “{folder}” is older than what was last seen on this computer, and does not open the household.db beside it. An old copy of household.keys was put back alone, as a program that synchronises folders may do. Nothing was changed. Keep both files, and put the newest household.keys back (from the other computer, the synchronisation&apos;s versions, or a copy of the whole folder), or restore a backup.</source>
        <translation>Le fichier household.keys du dossier «&#xa0;{folder}&#xa0;» est plus ancien que ce qui a été vu en dernier sur cet ordinateur, et n’ouvre pas le fichier household.db d’à côté. Une ancienne copie de household.keys a été remise seule, comme peut le faire un logiciel de synchronisation. Rien n’a été modifié. Gardez les deux fichiers, et remettez le household.keys le plus récent (de l’autre ordinateur, des versions de la synchronisation ou d’une copie du dossier entier), ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>household.keys in the folder “{folder}” is your household&apos;s, as last seen on this computer or newer, and household.db is not of the same time: it is an older copy that was put back alone, or another household&apos;s. Nothing was changed. Keep both files, and put the household.db of the same time back (from the other computer, the synchronisation&apos;s versions, or a copy of the whole folder), or restore a backup.</source>
        <translation>Le fichier household.keys du dossier «&#xa0;{folder}&#xa0;» est bien celui de votre foyer, tel que cet ordinateur l’a vu en dernier ou plus récent, mais household.db n’est pas du même moment&#xa0;: c’est une ancienne copie remise seule, ou le fichier d’un autre foyer. Rien n’a été modifié. Gardez les deux fichiers, et remettez le household.db du même moment (de l’autre ordinateur, des versions de la synchronisation ou d’une copie du dossier entier), ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>household.keys in the folder “{folder}” is your household&apos;s, and does not open household.db: one of the two was put back alone and is older than the other, or household.db is another household&apos;s. Nothing was changed. Keep both files, and put back the two that lay together, or restore a backup.</source>
        <translation>Le fichier household.keys du dossier «&#xa0;{folder}&#xa0;» est bien celui de votre foyer, mais n’ouvre pas household.db&#xa0;: l’un des deux a été remis seul et est plus ancien que l’autre, ou household.db est celui d’un autre foyer. Rien n’a été modifié. Gardez les deux fichiers, et remettez les deux qui étaient ensemble, ou restaurez une sauvegarde.</translation>
    </message>
    <message>
        <source>{file} was not made by the household that its passphrase belongs to. Somebody has changed it. Nothing of it was used. Take another backup.</source>
        <translation>{file} n’a pas été fait par le foyer auquel appartient sa phrase de passe. Quelqu’un l’a modifié. Rien n’en a été utilisé. Prenez une autre sauvegarde.</translation>
    </message>
    <message>
        <source>Nothing proves that {file} is a backup of your household: its passphrase has not confirmed it, as in backups of former versions. Whoever has seen one of yours can forge such a backup. Nothing was restored. Restore it only if you know where it comes from.</source>
        <translation>Rien ne prouve que {file} est une sauvegarde de votre foyer&#xa0;: sa phrase de passe ne l’a pas confirmé, comme dans les sauvegardes de versions antérieures. Quiconque a eu l’une des vôtres sous la main peut en fabriquer une semblable. Rien n’a été restauré. Ne la restaurez que si vous savez d’où elle vient.</translation>
    </message>
    <message>
        <source>Nothing was opened: the answer was not yes.</source>
        <translation>Rien n’a été ouvert&#xa0;: la réponse n’était pas oui.</translation>
    </message>
    <message>
        <source>The key file in the folder is older than what was last seen on this computer: an old copy was put back. What opened the household at that time, a former passphrase or sheet, may open it. Look for the newer files first.</source>
        <translation>Le fichier des clés du dossier est plus ancien que ce qui a été vu en dernier sur cet ordinateur&#xa0;: une ancienne copie a été remise. Ce qui ouvrait le foyer à ce moment-là, une ancienne phrase de passe ou une ancienne feuille, peut l’ouvrir. Cherchez d’abord les fichiers plus récents.</translation>
    </message>
    <message>
        <source>In “{restored}”, a folder inside the household&apos;s, lie files as a restore that was cut short leaves them: what you chose for the restore opens them. If you have restored nothing, move “{restored}” out of the folder, and keep it.</source>
        <translation>«&#xa0;{restored}&#xa0;», un dossier qui se trouve dans celui du foyer, contient des fichiers comme en laisse une restauration interrompue&#xa0;: ce que vous avez choisi pour la restauration les ouvre. Si vous n’avez rien restauré, sortez «&#xa0;{restored}&#xa0;» du dossier, et gardez-le.</translation>
    </message>
    <message>
        <source>This says what your curve tells about the people who live here. Whoever sees this terminal reads it too; nothing is kept. To see it: add --yes.</source>
        <translation>Ceci dit ce que votre courbe révèle des personnes qui vivent ici. Quiconque voit ce terminal le lit aussi&#x202f;; rien n’est conservé. Pour le voir&#xa0;: ajoutez --yes.</translation>
    </message>
    <message>
        <source>There is not enough for a mirror yet: a week of whole days is needed, and {days} known so far. Import a file, or read the meter for a week.</source>
        <translation>Il n’y a pas encore assez pour un miroir&#xa0;: il faut une semaine de jours entiers, et nombre de jours connus à ce jour&#xa0;: {days}. Importez un fichier, ou lisez le compteur pendant une semaine.</translation>
    </message>
    <message>
        <source>A gas meter has no mirror: its days say little. Choose the electricity meter.</source>
        <translation>Un compteur de gaz n’a pas de miroir&#xa0;: ses jours disent peu. Choisissez le compteur d’électricité.</translation>
    </message>
    <message>
        <source>{value} € is no likely price: a kWh costs from 0.02 to 2 €, a year of subscription 5000 € at most. Prices are in euros, not in cents. Nothing was changed.</source>
        <translation>{value}&#xa0;€ n’est pas un prix vraisemblable&#xa0;: un kWh coûte de 0,02 à 2&#xa0;€, une année d’abonnement 5000&#xa0;€ au plus. Les prix sont en euros, pas en centimes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>The contract has no price period “{value}”. It has: {known}. Nothing was changed.</source>
        <translation>Le contrat n’a pas de période de prix «&#xa0;{value}&#xa0;». Il a&#xa0;: {known}. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Two rows of prices hold on {day}. Give the first of them a last day (until). Nothing was changed.</source>
        <translation>Deux lignes de prix valent le {day}. Donnez un dernier jour (until) à la première. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Two rows of “{rows}” hold on {day}. Give the first of them a last day (until). Nothing was changed.</source>
        <translation>Deux lignes de «&#xa0;{rows}&#xa0;» valent le {day}. Donnez un dernier jour (until) à la première. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{value} € is no likely price of a kWh that you sell: that is from 0.005 to 1 €. Prices are in euros, not in cents. Nothing was changed.</source>
        <translation>{value} € n’est pas un prix de vente vraisemblable&#xa0;: un kWh vendu vaut de 0,005 à 1 €. Les prix sont en euros, pas en centimes. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{value} € is no likely payment of a month: that is from 1 to 2000 €. Nothing was changed.</source>
        <translation>{value} € n’est pas une mensualité vraisemblable&#xa0;: c’est de 1 à 2000 €. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{value} is no payment. Write the day of the first one, if known that of the last, and the euros: 2026-01-05..2026-12-05=80. Nothing was changed.</source>
        <translation>{value} n’est pas une mensualité. Écrivez le jour de la première, celui de la dernière s’il est connu, et les euros&#xa0;: 2026-01-05..2026-12-05=80. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>No contract holds on {day}, so no payment can be noted with it. Nothing was changed.</source>
        <translation>Aucun contrat ne vaut le {day}&#xa0;: aucune mensualité ne peut y être notée. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>A m³ of gas has no {value} kWh: the bill says from 5 to 35. Nothing was changed.</source>
        <translation>Un m³ de gaz n’a pas {value} kWh&#xa0;: la facture dit de 5 à 35. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>Row {row} has no name. Each price takes one.</source>
        <translation>La ligne {row} n’a pas de nom. Chaque prix en demande un.</translation>
    </message>
    <message>
        <source>Two rows are for all other hours. Give one of them its hours or its days, or remove it.</source>
        <translation>Deux lignes valent pour le reste des heures. Donnez à l’une ses heures ou ses jours, ou retirez-la.</translation>
    </message>
    <message>
        <source>“{value}” names no weekday. Write: Wednesday, Saturday, public holidays.</source>
        <translation>«&#xa0;{value}&#xa0;» ne nomme aucun jour de la semaine. Écrivez&#xa0;: mercredi, samedi, jours fériés.</translation>
    </message>
    <message>
        <source>An offer has no more than {most} prices here.</source>
        <translation>Une offre a ici {most} prix au plus.</translation>
    </message>
    <message>
        <source>The first day ({first}) is after the last ({last}).</source>
        <translation>Le premier jour ({first}) vient après le dernier ({last}).</translation>
    </message>
    <message>
        <source>The bill has no line “{value}”. It has: {known}.</source>
        <translation>La facture n’a pas de ligne «&#xa0;{value}&#xa0;». Elle a&#xa0;: {known}.</translation>
    </message>
    <message>
        <source>{value} is no line of a bill. Write it as total=138.55, or hp=78.33.</source>
        <translation>{value} n’est pas une ligne de facture. Écrivez total=138.55, ou hp=78.33.</translation>
    </message>
    <message>
        <source>Nothing is stored of this meter yet, so there is nothing to price.</source>
        <translation>Rien n’est encore enregistré de ce compteur&#xa0;: il n’y a rien à chiffrer.</translation>
    </message>
    <message>
        <source>Say which file: persienne tariffs import FILE.</source>
        <translation>Dites quel fichier&#xa0;: persienne tariffs import FICHIER.</translation>
    </message>
    <message>
        <source>{file} is no table of prices or colours that is known: the CRE&apos;s CSV of the regulated tariff (Base, HP/HC or Tempo), the JSON of RTE&apos;s Tempo calendar, or a CSV of hourly prices whose first line names a column start and a column EUR/MWh or EUR/kWh. Nothing was changed.</source>
        <translation>{file} n’est pas une table de prix ou de couleurs connue&#xa0;: le CSV de la CRE du tarif réglementé (Base, HP/HC ou Tempo), le JSON du calendrier Tempo de RTE, ou un CSV de prix horaires dont la première ligne nomme une colonne start et une colonne EUR/MWh ou EUR/kWh. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: line {line} is not clear, so nothing of the file was taken.</source>
        <translation>{file}&#xa0;: la ligne {line} n’est pas claire, rien du fichier n’a été pris.</translation>
    </message>
    <message>
        <source>{file} is no table of hourly prices: its first line names a column start and a column EUR/MWh or EUR/kWh. Nothing was changed.</source>
        <translation>{file} n’est pas une table de prix horaires&#xa0;: sa première ligne nomme une colonne start et une colonne EUR/MWh ou EUR/kWh. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>{file}: line {line} ({value}) is not clear, so nothing of the file was taken. A line has the beginning of a whole hour, as 2026-11-24T13:00, 24/11/2026 13:00 or 2026-11-24T12:00Z, and its price.</source>
        <translation>{file}&#xa0;: la ligne {line} ({value}) n’est pas claire, rien du fichier n’a donc été pris. Une ligne porte le début d’une heure entière, comme 2026-11-24T13:00, 24/11/2026 13:00 ou 2026-11-24T12:00Z, et son prix.</translation>
    </message>
    <message>
        <source>{file}: line {line} speaks of {value} again, so nothing of the file was taken.</source>
        <translation>{file}&#xa0;: la ligne {line} reprend l’heure {value}, rien du fichier n’a donc été pris.</translation>
    </message>
    <message>
        <source>{file}: line {line} says {value}, an hour that France&apos;s clock leaves out in March, so nothing of the file was taken. Hours in universal time (UTC) end in Z: 2026-11-24T12:00Z.</source>
        <translation>{file}&#xa0;: la ligne {line} dit {value}, une heure que l’horloge française saute en mars, rien du fichier n’a donc été pris. Les heures en temps universel (UTC) finissent par Z&#xa0;: 2026-11-24T12:00Z.</translation>
    </message>
    <message>
        <source>{file}: line {line} says {value} € a kWh, which no exchange pays: is the unit in the first line right? Nothing of the file was taken.</source>
        <translation>{file}&#xa0;: la ligne {line} dit {value} € par kWh, ce qu’aucun marché ne paie&#xa0;: l’unité de la première ligne est-elle la bonne&#x202f;? Rien du fichier n’a été pris.</translation>
    </message>
    <message>
        <source>{file}: the day {day} or its colour is not clear, so nothing of the file was taken.</source>
        <translation>{file}&#xa0;: le jour {day} ou sa couleur n’est pas clair, rien du fichier n’a été pris.</translation>
    </message>
    <message>
        <source>With this file the season {season} would have {count} red days, and 22 is the most there are. Nothing was changed.</source>
        <translation>Avec ce fichier, la saison {season} aurait {count} jours rouges, alors qu’il y en a 22 au plus. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>“{value}” marks no day. Write the day and in, out or away: 2026-03-14=out.</source>
        <translation>«&#xa0;{value}&#xa0;» ne marque aucun jour. Écrivez le jour puis in, out ou away&#xa0;: 2026-03-14=out.</translation>
    </message>
    <message>
        <source>{day} is named twice. Say once what you remember of it.</source>
        <translation>{day} est nommé deux fois. Dites une seule fois ce dont vous vous souvenez.</translation>
    </message>
    <message>
        <source>Marking stores and reads nothing: --mark and --unmark go together, --forget-marks alone, and none of them with --yes or --json.</source>
        <translation>Marquer garde et ne lit rien&#xa0;: --mark et --unmark vont ensemble, --forget-marks va seul, et aucun avec --yes ni --json.</translation>
    </message>
    <message>
        <source>{day} is still to come: nobody remembers it. Nothing was stored.</source>
        <translation>{day} est encore à venir&#xa0;: personne ne s’en souvient. Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>The mirror says nothing of the last seven days: {day} can&apos;t be checked yet. Mark days up to {last}. Nothing was stored.</source>
        <translation>Le miroir ne dit rien des sept derniers jours&#xa0;: on ne peut pas encore vérifier le {day}. Marquez des jours jusqu’au {last}. Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>Nothing is known of {day}: the first day known is {first}. Nothing was stored.</source>
        <translation>Rien n’est connu du {day}&#xa0;: le premier jour connu est le {first}. Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>No day can be checked yet: the mirror says nothing of the last seven days. Nothing was stored.</source>
        <translation>Aucun jour ne peut encore être vérifié&#xa0;: le miroir ne dit rien des sept derniers jours. Rien n’a été gardé.</translation>
    </message>
    <message>
        <source>There is no such mark: nothing was taken back.</source>
        <translation>Il n’y a pas de telle marque&#xa0;: rien n’a été retiré.</translation>
    </message>
    <message>
        <source>A letter says three things together: the day (--from), the hours in winter (--winter) and in summer (--summer).</source>
        <translation>Une lettre dit trois choses ensemble&#xa0;: le jour (--from), les heures d’hiver (--winter) et d’été (--summer).</translation>
    </message>
    <message>
        <source>Nothing was noted: no contract is known for {day}. Say it first (persienne contract), then note the hours.</source>
        <translation>Rien n’a été noté&#xa0;: aucun contrat n’est connu pour le {day}. Dites-le d’abord (persienne contract), puis notez les heures.</translation>
    </message>
    <message>
        <source>Nothing was noted: the contract of {day} has no peak and off-peak hours. Correct it first (persienne contract).</source>
        <translation>Rien n’a été noté&#xa0;: le contrat du {day} n’a pas d’heures pleines et creuses. Corrigez-le d’abord (persienne contract).</translation>
    </message>
    <message>
        <source>Gas has no off-peak hours. Choose the electricity meter.</source>
        <translation>Le gaz n’a pas d’heures creuses. Choisissez le compteur d’électricité.</translation>
    </message>
    <message>
        <source>{reference} asks for no load curve to be deleted, so there is nothing to check. Choose the letter that does.</source>
        <translation>{reference} ne demande la suppression d’aucune courbe de charge&#xa0;: il n’y a rien à vérifier. Choisissez la lettre qui la demande.</translation>
    </message>
    <message>
        <source>{reference} was not sent yet: note its sending first, then check what became of it.</source>
        <translation>{reference} n’est pas encore envoyée&#xa0;: notez d’abord son envoi, puis vérifiez ce qui a été fait.</translation>
    </message>
    <message>
        <source>The days that {reference} asks to have deleted are not over yet. Check it later.</source>
        <translation>Les jours dont {reference} demande la suppression ne sont pas encore passés. Vérifiez plus tard.</translation>
    </message>
    <message>
        <source>There is nothing to look at: give the file that they sent, or say that their answer states that no load curve is held.</source>
        <translation>Il n’y a rien à regarder&#xa0;: donnez le fichier qu’ils ont remis, ou dites que leur réponse déclare qu’aucune courbe n’est détenue.</translation>
    </message>
    <message>
        <source>{day} is still to come: say the day on which they gave it, or on which it was downloaded.</source>
        <translation>Le {day} est encore à venir&#xa0;: dites le jour où ils l’ont remis, ou celui du téléchargement.</translation>
    </message>
    <message>
        <source>{file} is of another meter than the letter. Nothing was compared.</source>
        <translation>{file} est d’un autre compteur que la lettre. Rien n’a été comparé.</translation>
    </message>
    <message>
        <source>The meter of {reference} is not known here, so there is nothing to compare with. Import one of its files, or name the meter.</source>
        <translation>Le compteur de {reference} n’est pas connu ici&#xa0;: il n’y a rien à comparer. Importez un de ses fichiers, ou nommez le compteur.</translation>
    </message>
    <message>
        <source>An online space does not say that no load curve is held: it shows nothing while the collection is closed. Only an answer in writing does.</source>
        <translation>Un espace en ligne ne dit pas qu’aucune courbe n’est détenue&#xa0;: il ne montre rien tant que la collecte est fermée. Seule une réponse écrite le dit.</translation>
    </message>
    <message>
        <source>{file} is of another meter. None of its days was sealed.</source>
        <translation>{file} est d’un autre compteur. Aucune empreinte n’en a été prise.</translation>
    </message>
    <message>
        <source>{file}: no day can be sealed. A seal takes a whole day of a load curve, from midnight to midnight, in whole watts.</source>
        <translation>{file}&#xa0;: aucune empreinte possible. Il y faut un jour entier de courbe de charge, de minuit à minuit, en watts entiers.</translation>
    </message>
    <message>
        <source>No day was sealed.</source>
        <translation>Aucune empreinte n’a été prise.</translation>
    </message>
    <message>
        <source>There is no seal to delete.</source>
        <translation>Il n’y a pas d’empreinte à supprimer.</translation>
    </message>
    <message>
        <source>Say one thing at a time: --on, --off, --forget, or --file with the files to seal.</source>
        <translation>Dites une chose à la fois&#xa0;: --on, --off, --forget, ou --file avec les fichiers dont prendre l’empreinte.</translation>
    </message>
    <message>
        <source>A note needs a few words. Nothing was changed.</source>
        <translation>Une note a besoin de quelques mots. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A note has {longest} characters at most, and this one has {length}. Make it shorter, or write several. Nothing was changed.</source>
        <translation>Une note a {longest} caractères au plus, et celle-ci en a {length}. Raccourcissez-la ou écrivez-en plusieurs. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>This text has signs that can&apos;t be seen. Type it instead of pasting it. Nothing was changed.</source>
        <translation>Ce texte contient des signes invisibles. Tapez-le au lieu de le coller. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>The last day comes before the first. Nothing was changed.</source>
        <translation>Le dernier jour précède le premier. Rien n’a été modifié.</translation>
    </message>
    <message>
        <source>A note is on days from {first} to {last}: no chart has others. Nothing was changed.</source>
        <translation>Une note porte sur des jours du {first} au {last}&#xa0;: les graphiques n’en ont pas d’autres. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>There is no note of the number {number}. See what there is with: persienne notes list</source>
        <translation>Il n’y a pas de note numéro {number}. Pour voir celles qu’il y a&#xa0;: persienne notes list</translation>
    </message>
    <message>
        <source>Say what changes: --from, --to or --text. Nothing was changed.</source>
        <translation>Dites ce qui change&#xa0;: --from, --to ou --text. Rien n’a été modifié.</translation>
    </message>
</context>
<context>
    <name>VaultCard</name>
    <message>
        <source>What opens this household</source>
        <translation>Ce qui ouvre ce foyer</translation>
    </message>
    <message>
        <source>Backups</source>
        <translation>Sauvegardes</translation>
    </message>
    <message>
        <source>Make a backup…</source>
        <translation>Faire une sauvegarde…</translation>
    </message>
    <message>
        <source>Restore one…</source>
        <translation>En restaurer une…</translation>
    </message>
    <message>
        <source>Change the lock…</source>
        <translation>Changer le verrouillage…</translation>
    </message>
    <message>
        <source>Make it anew…</source>
        <translation>La refaire…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Put the key back</source>
        <translation>Y remettre la clé</translation>
    </message>
    <message>
        <source>No recovery sheet</source>
        <translation>Pas de feuille de secours</translation>
    </message>
    <message>
        <source>Make one…</source>
        <translation>En faire une…</translation>
    </message>
    <message>
        <source>No passphrase</source>
        <translation>Pas de phrase de passe</translation>
    </message>
    <message>
        <source>for where no keyring answers</source>
        <translation>pour les cas où aucun trousseau ne répond</translation>
    </message>
    <message>
        <source>Set one…</source>
        <translation>En choisir une…</translation>
    </message>
    <message>
        <source>it could, while you are logged in</source>
        <translation>il le pourrait, session ouverte</translation>
    </message>
    <message>
        <source>has not confirmed this household yet: it will when it opens it</source>
        <translation>n’a pas encore confirmé ce foyer&#xa0;: ce sera fait quand il l’ouvrira</translation>
    </message>
    <message>
        <source>has not confirmed this household yet: a new sheet does so at once</source>
        <translation>n’a pas encore confirmé ce foyer&#xa0;: une nouvelle feuille le fait aussitôt</translation>
    </message>
    <message>
        <source>opens it while you are logged in</source>
        <translation>l’ouvre tant que votre session est ouverte</translation>
    </message>
    <message>
        <source>The keyring does not open it</source>
        <translation>Le trousseau ne l’ouvre pas</translation>
    </message>
    <message>
        <source>Let it</source>
        <translation>Le lui confier</translation>
    </message>
    <message>
        <source>None yet. A computer that breaks down would take everything with it.</source>
        <translation>Aucune encore. Un ordinateur qui tombe en panne emporterait tout.</translation>
    </message>
    <message>
        <source>Make them anew without what was erased…</source>
        <translation>Les refaire sans ce qui a été effacé…</translation>
    </message>
    <message>
        <source>asked for at each opening</source>
        <translation>demandée à chaque ouverture</translation>
    </message>
    <message>
        <source>asked for where the keyring does not open it</source>
        <translation>demandée quand le trousseau n’ouvre pas</translation>
    </message>
    <message>
        <source>twelve words on paper, as a last resort</source>
        <translation>douze mots sur papier, en dernier recours</translation>
    </message>
    <message>
        <source>without it, whoever loses the key loses all</source>
        <translation>sans elle, qui perd la clé perd tout</translation>
    </message>
</context>
<context>
    <name>VaultLever</name>
    <message>
        <source>recovery-sheet.pdf</source>
        <comment>the name of a file</comment>
        <translation>feuille-de-secours.pdf</translation>
    </message>
    <message>
        <source>Save the recovery sheet</source>
        <translation>Enregistrer la feuille de secours</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
    </message>
    <message>
        <source>A passphrase for this household</source>
        <translation>Une phrase de passe pour ce foyer</translation>
    </message>
    <message>
        <source>It opens the household beside the keyring and the recovery sheet, on any computer.</source>
        <translation>Elle ouvre le foyer à côté du trousseau et de la feuille de secours, sur n’importe quel ordinateur.</translation>
    </message>
    <message>
        <source>Keep this passphrase</source>
        <translation>Garder cette phrase de passe</translation>
    </message>
    <message>
        <source>Where the backup goes: another disk is best</source>
        <translation>Où va la sauvegarde&#xa0;: un autre disque, de préférence</translation>
    </message>
    <message>
        <source>A passphrase for the backup</source>
        <translation>Une phrase de passe pour la sauvegarde</translation>
    </message>
    <message>
        <source>The backup has one of its own, and nothing else opens it. Write it down.</source>
        <translation>La sauvegarde a la sienne, et rien d’autre ne l’ouvre. Notez-la.</translation>
    </message>
    <message>
        <source>Print it, then delete the file: whoever reads it can open the household.</source>
        <translation>Imprimez-la, puis supprimez le fichier&#xa0;: qui le lit peut ouvrir le foyer.</translation>
    </message>
    <message>
        <source>The sheet is in %1</source>
        <translation>La feuille est dans %1</translation>
    </message>
    <message>
        <source>Two of its words were not typed back. Delete the file, and destroy what was printed of it.</source>
        <translation>Deux de ses mots n’ont pas été retapés. Supprimez le fichier et détruisez ce qui en a été imprimé.</translation>
    </message>
    <message>
        <source>The sheet in %1 opens nothing</source>
        <translation>La feuille de %1 n’ouvre rien</translation>
    </message>
    <message>
        <source>The recovery sheet opens this household from now on</source>
        <translation>La feuille de secours ouvre désormais ce foyer</translation>
    </message>
    <message>
        <source>The recovery sheet has opened the household. A new passphrase opens it the next time, in the place of a former one, and the sheet goes back to where you keep it.</source>
        <translation>La feuille de secours a ouvert le foyer. Une nouvelle phrase de passe l’ouvrira la prochaine fois, à la place d’une ancienne, et la feuille retournera là où vous la rangez.</translation>
    </message>
    <message>
        <source>A new passphrase?</source>
        <translation>Une nouvelle phrase de passe&#x202f;?</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>The passphrase opens this household from now on</source>
        <translation>La phrase de passe ouvre désormais ce foyer</translation>
    </message>
    <message>
        <source>A new backup is made in each folder where one still holds what was erased; that one is then deleted. The new ones have a passphrase of their own, and nothing else opens them. Write it down.</source>
        <translation>Une nouvelle sauvegarde est faite dans chaque dossier où l’une contient encore ce qui a été effacé&#x202f;; celle-là est ensuite supprimée. Les nouvelles ont leur propre phrase de passe, et rien d’autre ne les ouvre. Notez-la.</translation>
    </message>
    <message>
        <source>Make the backup</source>
        <translation>Faire la sauvegarde</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>The backup was made and opened again: %1</source>
        <translation>La sauvegarde est faite, et a été rouverte pour s’en assurer&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made anew</source>
        <translation>
            <numerusform>%n sauvegarde refaite</numerusform>
            <numerusform>%n sauvegardes refaites</numerusform>
        </translation>
    </message>
    <message>
        <source>Those that held what was erased are gone: %1</source>
        <translation>Celles qui contenaient ce qui a été effacé ont disparu&#xa0;: %1</translation>
    </message>
    <message>
        <source>The backup to restore</source>
        <translation>La sauvegarde à restaurer</translation>
    </message>
    <message>
        <source>Backups (*.backup)</source>
        <translation>Sauvegardes (*.backup)</translation>
    </message>
</context>
<context>
    <name>WeekCard</name>
    <message>
        <source>A week, closer and closer</source>
        <translation>Une semaine, de plus en plus près</translation>
    </message>
    <message>
        <source>the last seven days are never shown</source>
        <translation>les sept derniers jours ne sont jamais montrés</translation>
    </message>
    <message>
        <source>See as a list</source>
        <translation>Voir en liste</translation>
    </message>
</context>
<context>
    <name>WeekDialog</name>
    <message>
        <source>A week, closer and closer</source>
        <translation>Une semaine, de plus en plus près</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>WhatIfCard</name>
    <message>
        <source>What would it take?</source>
        <translation>Que faudrait-il&#x202f;?</translation>
    </message>
    <message>
        <source>Tried on your own curve: what would be left of presence. Nothing is changed.</source>
        <translation>Essayé sur votre propre courbe&#xa0;: ce qui resterait de la présence. Rien n’est changé.</translation>
    </message>
</context>
<context>
    <name>WhereToLook</name>
    <message>
        <source>Open the page in the browser</source>
        <translation>Ouvrir la page dans le navigateur</translation>
    </message>
    <message>
        <source>address not checked again; it may have moved</source>
        <translation>adresse non revérifiée&#x202f;; elle a pu changer</translation>
    </message>
    <message>
        <source>address checked on %1</source>
        <translation>adresse vérifiée le %1</translation>
    </message>
    <message>
        <source>It could not be opened from here. Copy the address into your browser: %1</source>
        <translation>Impossible de l’ouvrir d’ici. Copiez l’adresse dans votre navigateur&#xa0;: %1</translation>
    </message>
</context>
<context>
    <name>WideningDialog</name>
    <message>
        <source>Open the shutter further: %1</source>
        <translation>Ouvrir davantage la persienne&#xa0;: %1</translation>
    </message>
    <message>
        <source>It changes what this computer writes from now on. What was erased does not come back, and at the grid operator nothing changes.</source>
        <translation>Cela change ce que cet ordinateur écrit à partir de maintenant. Ce qui a été effacé ne revient pas, et chez le gestionnaire du réseau rien ne change.</translation>
    </message>
    <message>
        <source>Who decides (may stay empty)</source>
        <translation>Qui décide (peut rester vide)</translation>
    </message>
    <message>
        <source>a first name is enough</source>
        <translation>un prénom suffit</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>Pourquoi (peut rester vide)</translation>
    </message>
    <message>
        <source>The day, the new position and these two lines are kept in this household&apos;s register.</source>
        <translation>Le jour, la nouvelle position et ces deux lignes sont gardés dans le registre de ce foyer.</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>Ne rien changer</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouvrir</translation>
    </message>
</context>
<context>
    <name>WithdrawingDialog</name>
    <message>
        <source>Object to the recording in the meter</source>
        <translation>M’opposer à l’enregistrement dans le compteur</translation>
    </message>
    <message>
        <source>Stop this sharing: %1</source>
        <translation>Arrêter ce partage&#xa0;: %1</translation>
    </message>
    <message>
        <source>In writing, it takes:</source>
        <translation>Par écrit, il faut&#xa0;:</translation>
    </message>
    <message>
        <source>Prepare these letters</source>
        <translation>Préparer ces lettres</translation>
    </message>
    <message>
        <source>Nothing is noted before you have sent them.</source>
        <translation>Rien n’est noté avant que vous ne les ayez envoyés.</translation>
    </message>
    <message>
        <source>I have asked for it</source>
        <translation>Je l’ai demandé</translation>
    </message>
    <message>
        <source>Noted as asked; it may go on until confirmed.</source>
        <translation>Noté comme demandé&#x202f;; cela peut continuer jusqu’à confirmation.</translation>
    </message>
    <message>
        <source>I have switched it off myself: the quickest way</source>
        <translation>Je l’ai coupé moi-même&#xa0;: le plus rapide</translation>
    </message>
    <message>
        <source>What you did, or want to do</source>
        <translation>Ce que vous avez fait, ou voulez faire</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>How it was asked</source>
        <translation>Comment vous l’avez demandé</translation>
    </message>
    <message>
        <source>By letter</source>
        <translation>Par lettre</translation>
    </message>
    <message>
        <source>By e-mail</source>
        <translation>Par courriel</translation>
    </message>
    <message>
        <source>By a form</source>
        <translation>Par formulaire</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Par téléphone</translation>
    </message>
    <message>
        <source>In another way</source>
        <translation>Autrement</translation>
    </message>
    <message>
        <source>Reference of the letter (may stay empty)</source>
        <translation>Référence de la lettre (peut rester vide)</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Prepare</source>
        <translation>Préparer</translation>
    </message>
    <message>
        <source>Note it</source>
        <translation>Noter</translation>
    </message>
</context>
<context>
    <name>YearCard</name>
    <message>
        <source>Your year, played again</source>
        <translation>Votre année, rejouée</translation>
    </message>
    <message>
        <source>Amounts are those of the energy alone: the subscription stays what it is.</source>
        <translation>Les montants sont ceux de l’énergie seule&#xa0;: l’abonnement reste ce qu’il est.</translation>
    </message>
</context>
<context>
    <name>_Row</name>
    <message>
        <source>Where does this figure come from?</source>
        <translation>D’où vient ce chiffre&#xa0;?</translation>
    </message>
</context>
<context>
    <name>_StopTile</name>
    <message>
        <source>Shutter</source>
        <translation>Persienne</translation>
    </message>
</context>
<context>
    <name>_Unpriced</name>
    <message>
        <source>not priced</source>
        <translation>non chiffré</translation>
    </message>
</context>
</TS>
