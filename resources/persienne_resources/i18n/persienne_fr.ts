<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
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
        <source>What was stored is safe. This text describes the fault; meter numbers and file names are masked in it, and nothing is sent. You may copy it into a report.</source>
        <translation>Ce qui était enregistré est à l’abri. Ce texte décrit le défaut&#x202f;; les numéros de compteur et les noms de fichiers y sont masqués, et rien n’est envoyé. Vous pouvez le copier dans un signalement.</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>Le rapport</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
    <message numerus="yes">
        <source>%n day(s) measured in part</source>
        <translation>
            <numerusform>%n jour mesuré en partie</numerusform>
            <numerusform>%n jours mesurés en partie</numerusform>
        </translation>
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
    <name>CommandLine</name>
    <message>
        <source>Your home&apos;s energy data, on your own computer.</source>
        <translation>Les données d’énergie de votre foyer, sur votre propre ordinateur.</translation>
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
        <source>draw every page to PNG in this folder, without a screen</source>
        <translation>dessiner chaque page en PNG dans ce dossier, sans écran</translation>
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
        <source>an export of your Enedis account (CSV or XLSX), or a folder of them</source>
        <translation>un export de votre compte Enedis (CSV ou XLSX), ou un dossier qui en contient</translation>
    </message>
    <message>
        <source>say what would be stored, and store nothing</source>
        <translation>dire ce qui serait enregistré, sans rien enregistrer</translation>
    </message>
    <message>
        <source>the delivery point (14 digits) of files that name none</source>
        <translation>le point de livraison (14 chiffres) des fichiers qui n’en nomment pas</translation>
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
        <source>undo an import</source>
        <translation>annuler un import</translation>
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
        <source>only this delivery point (14 digits)</source>
        <translation>ce point de livraison seulement (14 chiffres)</translation>
    </message>
    <message>
        <source>EAST, the total import (the default), or EAIT, EASF01 ...</source>
        <translation>EAST, le soutirage total (par défaut), ou EAIT, EASF01 ...</translation>
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
        <source>the port to read, and no other: /dev/ttyUSB0, /dev/serial/by-id/..., COM3</source>
        <translation>le port à lire, et aucun autre&#xa0;: /dev/ttyUSB0, /dev/serial/by-id/..., COM3</translation>
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
        <source>one price, peak and off-peak hours (the default), or Tempo</source>
        <translation>un seul prix, heures pleines et creuses (par défaut), ou Tempo</translation>
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
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>{file}: {format}, {first} to {end}, {wh} Wh; new {new}, unchanged {unchanged}, changed {changed}, conflicts {conflicts}, holes {holes}, rejected lines {rejected}, days that agree with the meter {agree} of {compared}</source>
        <translation>{file}&#xa0;: {format}, {first} à {end}, {wh} Wh&#xa0;; nouveaux {new}, inchangés {unchanged}, changés {changed}, conflits {conflicts}, trous {holes}, lignes rejetées {rejected}, jours conformes au compteur {agree} sur {compared}</translation>
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
        <source>The bytes carry parity bits: the port read 8N1, and should read 7E1.</source>
        <translation>Les octets portent des bits de parité&#xa0;: le port lisait en 8N1 et devrait lire en 7E1.</translation>
    </message>
</context>
<context>
    <name>CompareCard</name>
    <message>
        <source>Beside %1</source>
        <translation>Par rapport à %1</translation>
    </message>
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
    <name>CoverageCard</name>
    <message>
        <source>Complete with a file</source>
        <translation>Compléter par un fichier</translation>
    </message>
    <message>
        <source>What was measured</source>
        <translation>Ce qui a été mesuré</translation>
    </message>
    <message numerus="yes">
        <source>%n complete day(s)</source>
        <translation>
            <numerusform>%n jour complet</numerusform>
            <numerusform>%n jours complets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n partial</source>
        <translation>
            <numerusform>%n partiel</numerusform>
            <numerusform>%n partiels</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n without measure</source>
        <translation>
            <numerusform>%n sans mesure</numerusform>
            <numerusform>%n sans mesure</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Damage</name>
    <message>
        <source>the workbook is cut or unreadable</source>
        <translation>le classeur est coupé ou illisible</translation>
    </message>
    <message>
        <source>the workbook holds far too many parts</source>
        <translation>le classeur contient beaucoup trop de parties</translation>
    </message>
    <message>
        <source>the workbook would unpack to far too much</source>
        <translation>le classeur se déplierait bien trop grand</translation>
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
        <source>the workbook took far too long to read</source>
        <translation>le classeur est bien trop long à lire</translation>
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
        <source>too many of its lines can&apos;t be read</source>
        <translation>trop de ses lignes sont illisibles</translation>
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
</context>
<context>
    <name>Files</name>
    <message>
        <source>Files of your Enedis account</source>
        <translation>Fichiers de votre compte Enedis</translation>
    </message>
    <message>
        <source>Exports (*.csv *.xlsx)</source>
        <translation>Exports (*.csv *.xlsx)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>HistoryChart</name>
    <message>
        <source>History chart</source>
        <translation>Graphique de l’historique</translation>
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
        <source>The period before</source>
        <translation>Période précédente</translation>
    </message>
    <message>
        <source>The period after</source>
        <translation>Période suivante</translation>
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
        <source>Measures</source>
        <translation>Mesures</translation>
    </message>
    <message>
        <source>Nothing to show yet</source>
        <translation>Aucune donnée pour l’instant</translation>
    </message>
    <message>
        <source>A file of your Enedis account, and the page lights up.</source>
        <translation>Un fichier de votre compte Enedis, et la page s’éclaire.</translation>
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
        <source>Is this more than usual? It takes measures to tell.</source>
        <translation>Est-ce plus que d’habitude&#x202f;? Il faut des mesures pour le dire.</translation>
    </message>
    <message>
        <source>As a chart</source>
        <translation>Voir en graphique</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>Meter without a number</source>
        <translation>Compteur sans numéro</translation>
    </message>
    <message>
        <source>Meter …%1</source>
        <translation>Compteur …%1</translation>
    </message>
    <message>
        <source>%1, injection</source>
        <translation>%1, injection</translation>
    </message>
    <message>
        <source>Nothing was measured then.</source>
        <translation>Rien n’a été mesuré à ce moment-là.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1&#xa0;: %2</translation>
    </message>
    <message>
        <source>%1: as much as a year before</source>
        <translation>%1&#xa0;: autant qu’un an avant</translation>
    </message>
    <message>
        <source>%1: %2 more than a year before</source>
        <translation>%1&#xa0;: %2 de plus qu’un an avant</translation>
    </message>
    <message>
        <source>%1: %2 less than a year before</source>
        <translation>%1&#xa0;: %2 de moins qu’un an avant</translation>
    </message>
    <message>
        <source>Only one total a day is known here: what was used when stays unknown.</source>
        <translation>Ici, on ne connaît qu’un total par jour&#xa0;: on voit combien, pas quand.</translation>
    </message>
</context>
<context>
    <name>ImportWords</name>
    <message>
        <source>Enedis file, half-hours</source>
        <translation>Fichier Enedis, demi-heures</translation>
    </message>
    <message>
        <source>Enedis workbook, half-hours</source>
        <translation>Classeur Enedis, demi-heures</translation>
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
        <source>Enedis workbook, daily indexes</source>
        <translation>Classeur Enedis, index du jour</translation>
    </message>
    <message>
        <source>Enedis workbook, daily energy</source>
        <translation>Classeur Enedis, énergie par jour</translation>
    </message>
    <message>
        <source>%1 (injection)</source>
        <translation>%1 (injection)</translation>
    </message>
    <message>
        <source>no measure in it</source>
        <translation>aucune mesure dedans</translation>
    </message>
    <message numerus="yes">
        <source>%n hole(s)</source>
        <translation>
            <numerusform>%n trou</numerusform>
            <numerusform>%n trous</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 lines read, %2 measures: %3 new, %4 already known, %5 corrected, %6 contradicted</source>
        <translation>%1 lignes lues, %2 mesures&#xa0;: %3 nouvelles, %4 déjà connues, %5 corrigées, %6 contredites</translation>
    </message>
    <message>
        <source>Steps: %1</source>
        <translation>Pas&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>et %n autre</numerusform>
            <numerusform>et %n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Not in the file: %1</source>
        <translation>Absent du fichier&#xa0;: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) given twice</source>
        <translation>
            <numerusform>%n ligne donnée deux fois</numerusform>
            <numerusform>%n lignes données deux fois</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) without a value</source>
        <translation>
            <numerusform>%n ligne sans valeur</numerusform>
            <numerusform>%n lignes sans valeur</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) whose date can&apos;t be read</source>
        <translation>
            <numerusform>%n ligne dont la date est illisible</numerusform>
            <numerusform>%n lignes dont la date est illisible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) whose value can&apos;t be read</source>
        <translation>
            <numerusform>%n ligne dont la valeur est illisible</numerusform>
            <numerusform>%n lignes dont la valeur est illisible</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) below zero</source>
        <translation>
            <numerusform>%n ligne sous zéro</numerusform>
            <numerusform>%n lignes sous zéro</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) that contradict another one; the first was kept</source>
        <translation>
            <numerusform>%n ligne qui en contredit une autre&#x202f;; la première est gardée</numerusform>
            <numerusform>%n lignes qui en contredisent une autre&#x202f;; la première est gardée</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) where the index goes back: a new meter?</source>
        <translation>
            <numerusform>%n ligne où l’index recule&#xa0;: un nouveau compteur&#x202f;?</numerusform>
            <numerusform>%n lignes où l’index recule&#xa0;: un nouveau compteur&#x202f;?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) whose length nothing tells</source>
        <translation>
            <numerusform>%n ligne dont rien ne dit la durée</numerusform>
            <numerusform>%n lignes dont rien ne dit la durée</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (line %2)</source>
        <translation>%1 (ligne %2)</translation>
    </message>
    <message>
        <source>%1 (lines %2…)</source>
        <translation>%1 (lignes %2…)</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) agree with the meter to the watt-hour</source>
        <translation>
            <numerusform>%n jour concorde avec le compteur au wattheure près</numerusform>
            <numerusform>%n jours concordent avec le compteur au wattheure près</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) agree with the meter within rounding</source>
        <translation>
            <numerusform>%n jour concorde avec le compteur, aux arrondis près</numerusform>
            <numerusform>%n jours concordent avec le compteur, aux arrondis près</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) do not agree with the meter, first %1: %2 in the curve, %3 at the meter</source>
        <translation>
            <numerusform>%n jour ne concorde pas avec le compteur, le %1&#xa0;: %2 dans la courbe, %3 au compteur</numerusform>
            <numerusform>%n jours ne concordent pas avec le compteur, le premier le %1&#xa0;: %2 dans la courbe, %3 au compteur</numerusform>
        </translation>
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
    <name>LockLine</name>
    <message>
        <source>All on this computer</source>
        <translation>Tout est sur cet ordinateur</translation>
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
        <source>Meter and data</source>
        <translation>Compteur et données</translation>
    </message>
    <message>
        <source>Example data: an invented home, forgotten when the window closes</source>
        <translation>Données d’exemple&#xa0;: un foyer inventé, oublié à la fermeture</translation>
    </message>
    <message>
        <source>Begin with my own data</source>
        <translation>Commencer avec mes données</translation>
    </message>
    <message>
        <source>%1 of %2 files</source>
        <translation>%1 fichiers sur %2</translation>
    </message>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>There is no file in this folder</source>
        <translation>Il n’y a aucun fichier dans ce dossier</translation>
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
        <source>Undoing the import in 10 s: %1</source>
        <translation>L’import sera défait dans 10 s&#xa0;: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
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
        <source>Drop your files anywhere in this window</source>
        <translation>Déposez vos fichiers n’importe où dans cette fenêtre</translation>
    </message>
    <message>
        <source>What Persienne keeps</source>
        <translation>Ce que Persienne garde</translation>
    </message>
    <message>
        <source>This decides what is written from now on. What is already stored stays until you undo its import. At Enedis, nothing changes.</source>
        <translation>Cela décide de ce qui s’écrit désormais. Ce qui est déjà gardé le reste tant que vous n’annulez pas son import. Chez Enedis, rien ne change.</translation>
    </message>
    <message>
        <source>Space used</source>
        <translation>Place occupée</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s)</source>
        <translation>
            <numerusform>%n mesure</numerusform>
            <numerusform>%n mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, one encrypted file on this disk</source>
        <translation>%1, %2, un seul fichier chiffré sur ce disque</translation>
    </message>
    <message>
        <source>Nothing yet: the exports of your Enedis account, CSV or XLSX, as many as you have.</source>
        <translation>Rien pour l’instant&#xa0;: les exports de votre compte Enedis, CSV ou XLSX, autant que vous en avez.</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) together</source>
        <translation>
            <numerusform>%n fichier</numerusform>
            <numerusform>%n fichiers ensemble</numerusform>
        </translation>
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
        <source>Imports</source>
        <translation>Imports</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 at %2</source>
        <comment>a date at a time</comment>
        <translation>%1 à %2</translation>
    </message>
</context>
<context>
    <name>PeakCard</name>
    <message>
        <source>Highest power</source>
        <translation>Puissance la plus forte</translation>
    </message>
    <message>
        <source>Subscribed power</source>
        <translation>Puissance souscrite</translation>
    </message>
    <message>
        <source>%1, at %2</source>
        <translation>%1, à %2</translation>
    </message>
    <message>
        <source>of %1 subscribed</source>
        <translation>sur %1 souscrits</translation>
    </message>
    <message>
        <source>the mean of a half-hour</source>
        <translation>moyenne d’une demi-heure</translation>
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
        <source>A meter speaks every second or two; finding how takes up to ten.</source>
        <translation>Un compteur parle toutes les une à deux secondes&#x202f;; le reconnaître en prend jusqu’à dix.</translation>
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
        <source>Is it the right port? Another device hangs on some of them.</source>
        <translation>Est-ce le bon port&#x202f;? D’autres appareils en occupent certains.</translation>
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
        <source>This port can&apos;t be read</source>
        <translation>Ce port ne peut pas être lu</translation>
    </message>
    <message>
        <source>Try again, or choose another one.</source>
        <translation>Réessayez, ou choisissez-en un autre.</translation>
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
        <source>no frame was received yet</source>
        <translation>aucune trame reçue pour l’instant</translation>
    </message>
    <message>
        <source>last frame: %1</source>
        <translation>dernière trame&#xa0;: %1</translation>
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
        <source>Nothing was imported from it</source>
        <translation>Rien n’en a été importé</translation>
    </message>
</context>
<context>
    <name>Seen</name>
    <message>
        <source>an empty file</source>
        <translation>un fichier vide</translation>
    </message>
    <message>
        <source>a file of zeros: it was not downloaded whole</source>
        <translation>un fichier de zéros&#xa0;: il n’a pas été téléchargé en entier</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>un document PDF</translation>
    </message>
    <message>
        <source>a ZIP archive: take the files out of it first</source>
        <translation>une archive ZIP&#xa0;: sortez-en d’abord les fichiers</translation>
    </message>
    <message>
        <source>an old or protected Excel workbook: save it as XLSX without a password</source>
        <translation>un classeur Excel ancien ou protégé&#xa0;: enregistrez-le en XLSX, sans mot de passe</translation>
    </message>
    <message>
        <source>a compressed file: take the files out of it first</source>
        <translation>un fichier compressé&#xa0;: sortez-en d’abord les fichiers</translation>
    </message>
    <message>
        <source>a 7z archive: take the files out of it first</source>
        <translation>une archive 7z&#xa0;: sortez-en d’abord les fichiers</translation>
    </message>
    <message>
        <source>a RAR archive: take the files out of it first</source>
        <translation>une archive RAR&#xa0;: sortez-en d’abord les fichiers</translation>
    </message>
    <message>
        <source>a picture</source>
        <translation>une image</translation>
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
        <source>a web page: was the session over when it was downloaded?</source>
        <translation>une page web&#xa0;: la session avait-elle expiré au téléchargement&#x202f;?</translation>
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
        <source>an Enedis export of the highest powers, which is not read yet</source>
        <translation>un export Enedis des puissances maximales, pas encore lu</translation>
    </message>
    <message>
        <source>several exports in one file: give them one by one</source>
        <translation>plusieurs exports dans un fichier&#xa0;: donnez-les un par un</translation>
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
        <source>no data</source>
        <translation>aucune mesure</translation>
    </message>
    <message>
        <source>whole</source>
        <translation>en entier</translation>
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
        <source>off-peak</source>
        <translation>creuses</translation>
    </message>
    <message>
        <source>peak</source>
        <translation>pleines</translation>
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
    <name>Snackbar</name>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
</context>
<context>
    <name>StartPage</name>
    <message>
        <source>The key of your file is kept in the keyring of this session (%1): nothing to remember.</source>
        <translation>La clé de votre fichier est gardée dans le trousseau de cette session (%1)&#xa0;: rien à retenir.</translation>
    </message>
    <message>
        <source>This session has no keyring that can be trusted. Choose a passphrase; without it nobody, not even you, reads the file again.</source>
        <translation>Cette session n’a pas de trousseau auquel se fier. Choisissez une phrase de passe&#x202f;; sans elle, personne, pas même vous, ne relira le fichier.</translation>
    </message>
    <message>
        <source>See, close, erase.</source>
        <translation>Voir, fermer, effacer.</translation>
    </message>
    <message>
        <source>Your electricity&apos;s measures, safe behind your own shutters.</source>
        <translation>Vos mesures d’électricité, à l’abri derrière vos propres volets.</translation>
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
        <source>Discover</source>
        <translation>Découvrir</translation>
    </message>
    <message>
        <source>An invented home and three years of measures. Nothing to give, nothing kept.</source>
        <translation>Un foyer inventé, trois ans de mesures. Rien à fournir, rien n’est gardé.</translation>
    </message>
    <message>
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>The one of your Enedis account: drop it anywhere in this window.</source>
        <translation>Celui de votre compte Enedis&#xa0;: glissez-le n’importe où dans la fenêtre.</translation>
    </message>
    <message>
        <source>What may Persienne keep?</source>
        <translation>Que peut garder Persienne&#x202f;?</translation>
    </message>
    <message>
        <source>Passphrase, 8 characters or more</source>
        <translation>Phrase de passe, 8 caractères ou plus</translation>
    </message>
    <message>
        <source>The same once more</source>
        <translation>La même encore une fois</translation>
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
        <source>Your household is locked</source>
        <translation>Votre foyer est verrouillé</translation>
    </message>
    <message>
        <source>Passphrase</source>
        <translation>Phrase de passe</translation>
    </message>
    <message>
        <source>Open the household</source>
        <translation>Ouvrir le foyer</translation>
    </message>
    <message>
        <source>The household can&apos;t be opened</source>
        <translation>Le foyer ne peut pas être ouvert</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>A passphrase needs at least 8 characters.</source>
        <translation>Une phrase de passe demande au moins 8 caractères.</translation>
    </message>
    <message>
        <source>The two passphrases differ.</source>
        <translation>Les deux phrases de passe diffèrent.</translation>
    </message>
</context>
<context>
    <name>Stop</name>
    <message>
        <source>Closed</source>
        <translation>Fermée</translation>
    </message>
    <message>
        <source>Shows how much, not when.</source>
        <translation>On voit combien, pas quand.</translation>
    </message>
    <message>
        <source>Half open</source>
        <translation>Entrouverte</translation>
    </message>
    <message>
        <source>Shows your hours.</source>
        <translation>On voit vos horaires.</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Ouverte</translation>
    </message>
    <message>
        <source>Shows your gestures.</source>
        <translation>On voit vos gestes.</translation>
    </message>
    <message>
        <source>Shutter: %1</source>
        <translation>Persienne&#xa0;: %1</translation>
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
        <translation>Choisir la prise…</translation>
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
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>the meter has been silent since %1</source>
        <translation>le compteur ne répond plus depuis %1</translation>
    </message>
    <message>
        <source>no port was chosen</source>
        <translation>aucune prise choisie</translation>
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
        <source>right now, read at the meter&apos;s port %1 ago, and kept nowhere</source>
        <translation>en ce moment, lu à la prise du compteur il y a %1, et gardé nulle part</translation>
    </message>
    <message>
        <source>right now, read at the meter&apos;s port %1 ago</source>
        <translation>en ce moment, lu à la prise du compteur il y a %1</translation>
    </message>
    <message>
        <source>Nothing comes from the meter any more</source>
        <translation>Plus rien n’arrive du compteur</translation>
    </message>
    <message>
        <source>What was received is safe. Check the two wires at the meter, on I1 and I2.</source>
        <translation>Les mesures déjà reçues sont à l’abri. Vérifiez les deux fils au compteur, sur I1 et I2.</translation>
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
        <source>The plug has been out of this computer since %1</source>
        <translation>L’adaptateur est débranché de cet ordinateur depuis %1</translation>
    </message>
    <message>
        <source>Plug it in again, and the reading goes on by itself. What was received is safe.</source>
        <translation>Rebranchez-le et la lecture reprend d’elle-même. Les mesures déjà reçues sont à l’abri.</translation>
    </message>
    <message>
        <source>Choose another port…</source>
        <translation>Choisir une autre prise…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
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
    <message numerus="yes">
        <source>exceeded %n time(s)</source>
        <translation>
            <numerusform>dépassée %n fois</numerusform>
            <numerusform>dépassée %n fois</numerusform>
        </translation>
    </message>
    <message>
        <source>No port</source>
        <translation>Aucune prise</translation>
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
        <source>{file} is not a file that Persienne knows (it looks like: {seen}). Nothing was imported from it. Choose an export from your Enedis account: hourly consumption or daily energy, CSV or XLSX.</source>
        <translation>{file} n’est pas un fichier que Persienne connaît (il ressemble à&#xa0;: {seen}). Rien n’en a été importé. Choisissez un export de votre compte Enedis&#xa0;: consommation horaire ou énergie par jour, CSV ou XLSX.</translation>
    </message>
    <message>
        <source>{file} is damaged ({detail}). Nothing was imported from it. Download it again.</source>
        <translation>{file} est abîmé ({detail}). Rien n’en a été importé. Téléchargez-le à nouveau.</translation>
    </message>
    <message>
        <source>Cancelled. Nothing was imported.</source>
        <translation>Annulé. Rien n’a été importé.</translation>
    </message>
    <message>
        <source>A delivery point&apos;s number (PRM) has 14 digits. It is on your bill and on the meter&apos;s screen.</source>
        <translation>Un numéro de point de livraison (PDL) a 14 chiffres. Il est sur votre facture et sur l’écran du compteur.</translation>
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
        <source>There is no such import to undo.</source>
        <translation>Il n’y a pas d’import de ce genre à annuler.</translation>
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
        <source>{folder} holds other files already. A household has a folder of its own: name another with --home.</source>
        <translation>{folder} contient déjà d’autres fichiers. Un foyer a son propre dossier&#xa0;: nommez-en un autre avec --home.</translation>
    </message>
    <message>
        <source>{name} is a file: choose a folder for the household with --home.</source>
        <translation>{name} est un fichier&#xa0;: choisissez un dossier pour le foyer avec --home.</translation>
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
        <source>The household&apos;s key file is damaged. Restore it from a backup of the folder.</source>
        <translation>Le fichier des clés du foyer est abîmé. Restaurez-le depuis une sauvegarde du dossier.</translation>
    </message>
    <message>
        <source>The key file was written by a newer Persienne. Update Persienne to open it.</source>
        <translation>Le fichier des clés a été écrit par une version plus récente de Persienne. Mettez Persienne à jour pour l’ouvrir.</translation>
    </message>
    <message>
        <source>This session has no keyring to keep the key in. Protect the household with a passphrase instead.</source>
        <translation>Cette session n’a pas de trousseau où garder la clé. Protégez plutôt le foyer par une phrase de passe.</translation>
    </message>
    <message>
        <source>The keyring is locked. Unlock it and try again.</source>
        <translation>Le trousseau est verrouillé. Déverrouillez-le et recommencez.</translation>
    </message>
    <message>
        <source>The keyring did not give the key: its question was dismissed. Try again and allow it.</source>
        <translation>Le trousseau n’a pas donné la clé&#xa0;: sa question a été écartée. Recommencez et acceptez.</translation>
    </message>
    <message>
        <source>The keyring of this session ({backend}) does not protect secrets. Protect the household with a passphrase instead.</source>
        <translation>Le trousseau de cette session ({backend}) ne protège pas les secrets. Protégez plutôt le foyer par une phrase de passe.</translation>
    </message>
    <message>
        <source>The key was kept in another keyring ({was}) than the one that answers now ({now}). Open the session that has it.</source>
        <translation>La clé a été gardée dans un autre trousseau ({was}) que celui qui répond maintenant ({now}). Ouvrez la session qui la détient.</translation>
    </message>
    <message>
        <source>The keyring no longer holds the key of this household. Was it removed, or is this another session?</source>
        <translation>Le trousseau ne contient plus la clé de ce foyer. A-t-elle été supprimée, ou est-ce une autre session&#xa0;?</translation>
    </message>
    <message>
        <source>This passphrase does not open the household. Nothing was changed.</source>
        <translation>Cette phrase de passe n’ouvre pas le foyer. Rien n’a été changé.</translation>
    </message>
    <message>
        <source>This household is protected by a passphrase. Name a file that holds it with PERSIENNE_PASSPHRASE_FILE.</source>
        <translation>Ce foyer est protégé par une phrase de passe. Indiquez un fichier qui la contient par PERSIENNE_PASSPHRASE_FILE.</translation>
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
</context>
<context>
    <name>_StopTile</name>
    <message>
        <source>Shutter</source>
        <translation>Persienne</translation>
    </message>
</context>
</TS>
