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
        <source>Your home’s energy data, encrypted on your own computer, with the shutters closed on everyone else. Free software under the MIT licence.</source>
        <translation>Les données d’énergie de votre foyer, chiffrées sur votre ordinateur, volets fermés pour tous les autres. Logiciel libre, sous licence MIT.</translation>
    </message>
    <message>
        <source>Tables of the file: version {tables}. Key file: format {keys}. Qt {qt}.</source>
        <translation>Tables du fichier&#xa0;: version&#xa0;{tables}. Fichier des clés&#xa0;: format&#xa0;{keys}. Qt&#xa0;{qt}.</translation>
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
        <source>Which date does that page or bill bear?</source>
        <translation>Quelle date porte la page ou la facture&#x202f;?</translation>
    </message>
    <message>
        <source>Which date does that page bear?</source>
        <translation>Quelle date porte cette page&#x202f;?</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non précisé</translation>
    </message>
    <message>
        <source>Its address, as on an envelope ({count} lines at most)</source>
        <translation>Son adresse, comme sur une enveloppe ({count} lignes au plus)</translation>
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
        <source>Give its date, or the day on which you read it: the address counts only with one.</source>
        <translation>Donnez sa date, ou le jour où vous l’avez lue&#xa0;: sans date, l’adresse ne compte pas.</translation>
    </message>
    <message>
        <source>A line of an envelope has {count} letters at most.</source>
        <translation>Une ligne d’enveloppe a {count} caractères au plus.</translation>
    </message>
</context>
<context>
    <name>AddressWords</name>
    <message>
        <source>The address of {body} stays blank</source>
        <translation>Adresse laissée en blanc&#xa0;: {body}</translation>
    </message>
    <message>
        <source>Address read: {address}</source>
        <translation>Adresse lue&#xa0;: {address}</translation>
    </message>
    <message>
        <source>Address read on {day}: {address}</source>
        <translation>Adresse lue le {day}&#xa0;: {address}</translation>
    </message>
    <message>
        <source>An address is known from {source}. The letter leaves it blank until you have checked it.</source>
        <translation>Une adresse est connue, lue sur {source}. La lettre la laisse en blanc tant que vous ne l’avez pas vérifiée.</translation>
    </message>
    <message>
        <source>We know no address. The letter leaves it blank until you type one.</source>
        <translation>Nous ne connaissons pas d’adresse. La lettre la laisse en blanc tant que vous n’en saisissez pas.</translation>
    </message>
    <message>
        <source>Known: {address} ({source}).</source>
        <translation>Adresse connue&#xa0;: {address} ({source}).</translation>
    </message>
    <message>
        <source>The known address is old or without a date. Compare it with their own page, then use it.</source>
        <translation>L’adresse connue est ancienne ou sans date. Comparez-la avec leur propre page, puis utilisez-la.</translation>
    </message>
    <message>
        <source>Copy the address from a bill, a contract or their own page.</source>
        <translation>Recopiez l’adresse d’une facture, d’un contrat ou de leur propre page.</translation>
    </message>
    <message>
        <source>An operator sends no bill. Copy the address from its page on personal data, or its legal notice.</source>
        <translation>Un gestionnaire n’envoie pas de facture. Recopiez l’adresse depuis sa page sur les données personnelles ou ses mentions légales.</translation>
    </message>
    <message>
        <source>Copy the address from their own page.</source>
        <translation>Recopiez l’adresse depuis leur propre page.</translation>
    </message>
    <message>
        <source>Their page: {address}</source>
        <translation>Leur page&#xa0;: {address}</translation>
    </message>
    <message>
        <source>On the CNIL’s online form no address is needed.</source>
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
        <source>While the window is closed</source>
        <translation>Fenêtre fermée</translation>
    </message>
    <message>
        <source>Keep reading when the window is closed</source>
        <translation>Continuer à lire quand la fenêtre est fermée</translation>
    </message>
    <message>
        <source>It reads from your login on, and waits while this window does.</source>
        <translation>Le compteur est lu dès l’ouverture de votre session&#x202f;; tant que cette fenêtre le lit, elle est seule à le faire.</translation>
    </message>
    <message>
        <source>The meter is read only while this window is open.</source>
        <translation>Le compteur n’est lu que tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>It does not read while the computer sleeps or is off: what you use meanwhile is known as one total.</source>
        <translation>Rien n’est lu quand l’ordinateur est en veille ou éteint&#xa0;: ce que vous consommez alors est connu en un seul total.</translation>
    </message>
    <message>
        <source>Its key comes from your keyring; while that is locked, it waits.</source>
        <translation>Sa clé vient de votre trousseau&#x202f;; tant que celui-ci est verrouillé, le service attend.</translation>
    </message>
    <message>
        <source>It needs the household’s key in your keyring, which is not there yet.</source>
        <translation>Il lui faut la clé du foyer dans votre trousseau&#x202f;; elle n’y est pas encore.</translation>
    </message>
    <message>
        <source>Last reading stored: {when}.</source>
        <translation>Dernière lecture enregistrée&#xa0;: {when}.</translation>
    </message>
    <message>
        <source>It was on, but starts a program that is not there any more: {program}. Switch it on, and it starts this one.</source>
        <translation>C’était activé, mais lance un programme qui n’est plus là&#xa0;: {program}. Activez-le, et il lancera celui-ci.</translation>
    </message>
    <message>
        <source>It is set up twice; one waits for the other, and nothing is read twice. Switched off and on again, it is set up once.</source>
        <translation>C’est installé deux fois&#x202f;; l’un attend l’autre, et rien n’est lu deux fois. Désactivé puis réactivé, ce sera installé une fois.</translation>
    </message>
    <message>
        <source>No port is chosen yet: it waits until one is, on the page Today.</source>
        <translation>Aucun port n’est encore choisi&#xa0;: la lecture attend qu’il y en ait un, à la page Aujourd’hui.</translation>
    </message>
    <message>
        <source>{port} is not plugged in now: it waits until it is.</source>
        <translation>{port} n’est pas branché pour l’instant&#xa0;: la lecture attend qu’il le soit.</translation>
    </message>
    <message>
        <source>You may not open {port} now: it tries again until you may.</source>
        <translation>Vous n’avez pas le droit d’ouvrir {port} pour l’instant&#xa0;: la lecture réessaie jusqu’à ce que vous l’ayez.</translation>
    </message>
</context>
<context>
    <name>AlwaysOnLever</name>
    <message>
        <source>It is set up, and does not run yet</source>
        <translation>C’est installé, et ne tourne pas encore</translation>
    </message>
    <message>
        <source>It begins at your next login, where your session can begin it.</source>
        <translation>La lecture commencera à votre prochaine connexion, si votre session peut la lancer.</translation>
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
        <source>Exhibit {number}: {title}</source>
        <translation>Pièce n°&#xa0;{number}&#xa0;: {title}</translation>
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
        <translation>Avec vos mots (facultatif)</translation>
    </message>
    <message>
        <source>Set aside</source>
        <translation>Écarter</translation>
    </message>
</context>
<context>
    <name>BackupClock</name>
    <message>
        <source>You are not reminded of backups any more</source>
        <translation>Les sauvegardes ne vous seront plus rappelées</translation>
    </message>
    <message>
        <source>Meter and data has the choice.</source>
        <translation>Le choix reste sur la page Compteur et données.</translation>
    </message>
</context>
<context>
    <name>BackupPlanDialog</name>
    <message>
        <source>Automatic backups</source>
        <translation>Sauvegardes automatiques</translation>
    </message>
    <message>
        <source>They are opened, on any computer, by the passphrase and the recovery sheet of this household as they are on that day, and not by its keyring. No secret is stored for that.</source>
        <translation>La phrase de passe et la feuille de secours de ce foyer, telles qu’elles sont ce jour-là, les ouvrent sur n’importe quel ordinateur&#x202f;; son trousseau, non. Aucun secret n’est gardé pour cela.</translation>
    </message>
    <message>
        <source>How often?</source>
        <translation>À quel rythme&#x202f;?</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Jamais</translation>
    </message>
    <message>
        <source>You make them yourself.</source>
        <translation>Vous les faites vous-même.</translation>
    </message>
    <message>
        <source>Each week</source>
        <translation>Chaque semaine</translation>
    </message>
    <message>
        <source>When this window is open, and at once after an erasure.</source>
        <translation>Quand cette fenêtre est ouverte, et aussitôt après un effacement.</translation>
    </message>
    <message>
        <source>Each month</source>
        <translation>Chaque mois</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>How many automatic backups are kept: older ones are deleted</source>
        <translation>Nombre de sauvegardes automatiques gardées&#xa0;: les plus anciennes sont supprimées</translation>
    </message>
    <message>
        <source>How many are kept</source>
        <translation>Nombre de sauvegardes gardées</translation>
    </message>
    <message>
        <source>Tell me when a backup is due</source>
        <translation>Me prévenir quand une sauvegarde est à faire</translation>
    </message>
    <message>
        <source>When the last one is thirty days old and something came since, or one of these is a week late.</source>
        <translation>Quand la dernière a trente jours et que quelque chose est venu depuis, ou que l’une de celles-ci a une semaine de retard.</translation>
    </message>
    <message>
        <source>Keep this</source>
        <translation>Garder ces choix</translation>
    </message>
    <message>
        <source>Where backups are made: another disk is best</source>
        <translation>Où les sauvegardes sont faites&#xa0;: un autre disque de préférence</translation>
    </message>
    <message>
        <source>No folder is chosen yet.</source>
        <translation>Aucun dossier n’est encore choisi.</translation>
    </message>
</context>
<context>
    <name>BackupWords</name>
    <message>
        <source>There is no backup of this household yet</source>
        <translation>Il n’y a pas encore de sauvegarde de ce foyer</translation>
    </message>
    <message>
        <source>The last backup bears a date to come: how old it is, nobody knows</source>
        <translation>La dernière sauvegarde porte une date à venir&#xa0;: nul ne sait quel âge elle a</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old</source>
        <translation>
            <numerusform>La dernière sauvegarde a %n jour</numerusform>
            <numerusform>La dernière sauvegarde a %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>A computer that breaks down would take everything with it.</source>
        <translation>Un ordinateur qui tombe en panne emporterait tout.</translation>
    </message>
    <message>
        <source>Not in it yet: {what}.</source>
        <translation>Ce qui n’y est pas encore&#xa0;: {what}.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of measures</source>
        <translation>
            <numerusform>%n jour de mesures</numerusform>
            <numerusform>%n jours de mesures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n letter(s)</source>
        <translation>
            <numerusform>%n lettre</numerusform>
            <numerusform>%n lettres</numerusform>
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
        <source>%n entry(ies) of the register</source>
        <translation>
            <numerusform>%n entrée du registre</numerusform>
            <numerusform>%n entrées du registre</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n import(s) after it</source>
        <translation>
            <numerusform>%n import fait après elle</numerusform>
            <numerusform>%n imports faits après elle</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) after its last one</source>
        <translation>
            <numerusform>%n jour après le dernier qu’elle contient</numerusform>
            <numerusform>%n jours après le dernier qu’elle contient</numerusform>
        </translation>
    </message>
    <message>
        <source>No automatic backup is made since this household was restored: the folder chosen before, {folder}, may be another computer’s. You can choose anew.</source>
        <translation>Aucune sauvegarde automatique n’est faite depuis que ce foyer a été restauré&#xa0;: le dossier choisi avant, {folder}, est peut-être celui d’un autre ordinateur. Vous pouvez choisir à nouveau.</translation>
    </message>
    <message>
        <source>No automatic backup is made.</source>
        <translation>Aucune sauvegarde automatique n’est faite.</translation>
    </message>
    <message numerus="yes">
        <source>One is made each week in {folder}, while this window is open; the last %n stay.</source>
        <translation>
            <numerusform>Une est faite chaque semaine dans {folder}, cette fenêtre ouverte&#x202f;; la dernière reste (%n).</numerusform>
            <numerusform>Une est faite chaque semaine dans {folder}, cette fenêtre ouverte&#x202f;; les %n dernières restent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One is made each month in {folder}, while this window is open; the last %n stay.</source>
        <translation>
            <numerusform>Une est faite chaque mois dans {folder}, cette fenêtre ouverte&#x202f;; la dernière reste (%n).</numerusform>
            <numerusform>Une est faite chaque mois dans {folder}, cette fenêtre ouverte&#x202f;; les %n dernières restent.</numerusform>
        </translation>
    </message>
    <message>
        <source>{why} It has been waiting since {day}.</source>
        <translation>{why} Elle attend depuis le {day}.</translation>
    </message>
    <message>
        <source>It waits: this computer’s date lies before days that are stored already.</source>
        <translation>Elle attend&#xa0;: la date de cet ordinateur est antérieure à des jours déjà gardés.</translation>
    </message>
    <message>
        <source>The first one is made in a moment.</source>
        <translation>La première est faite dans un instant.</translation>
    </message>
    <message>
        <source>The last one was made on {day}.</source>
        <translation>La dernière a été faite le {day}.</translation>
    </message>
    <message>
        <source>It is not in its folder now, or its disk is not there.</source>
        <translation>Elle n’est pas dans son dossier en ce moment, ou son disque n’est pas là.</translation>
    </message>
    <message>
        <source>This folder is on the household’s own disk: a disk that breaks down takes both.</source>
        <translation>Ce dossier est sur le disque même du foyer&#xa0;: une panne de disque emporterait les deux.</translation>
    </message>
    <message>
        <source>The backup could not be made</source>
        <translation>La sauvegarde n’a pas pu être faite</translation>
    </message>
    <message>
        <source>A backup was made: {file}</source>
        <translation>Une sauvegarde a été faite&#xa0;: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n older backup(s) that still held what you erased are gone.</source>
        <translation>
            <numerusform>%n sauvegarde plus ancienne, qui contenait encore ce que vous avez effacé, n’existe plus.</numerusform>
            <numerusform>%n sauvegardes plus anciennes, qui contenaient encore ce que vous avez effacé, n’existent plus.</numerusform>
        </translation>
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
        <source>the folder can’t be written to</source>
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
        <source>Nothing is recorded: {why}</source>
        <translation>Rien n’est enregistré&#xa0;: {why}</translation>
    </message>
    <message>
        <source>Nothing has been recorded since {when}: {why}</source>
        <translation>Rien n’est enregistré depuis {when}&#xa0;: {why}</translation>
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
        <source>Make the household’s folder writable again: recording goes on by itself.</source>
        <translation>Rendez le dossier du foyer accessible en écriture&#xa0;: l’enregistrement reprendra de lui-même.</translation>
    </message>
    <message>
        <source>{day}</source>
        <comment>a date after “since”</comment>
        <translation>le {day}</translation>
    </message>
    <message>
        <source>What is read meanwhile waits in memory; the meter’s index keeps the sum.</source>
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
        <source>{title}, since {when}</source>
        <translation>{title}, depuis {when}</translation>
    </message>
</context>
<context>
    <name>BatchDialog</name>
    <message>
        <source>The import of {when}</source>
        <translation>L’import du {when}</translation>
    </message>
    <message>
        <source>Undoing one file takes out what it brought. What other files gave stays.</source>
        <translation>Annuler l’import d’un fichier retire ce qu’il a apporté. Ce que d’autres fichiers ont donné reste.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l’import</translation>
    </message>
    <message>
        <source>Undo the file {file}</source>
        <translation>Annuler l’import du fichier {file}</translation>
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
        <source>Counted by months the subscription is {amount}: type it by the month in your contract.</source>
        <translation>Compté par mois, l’abonnement fait {amount}&#xa0;: indiquez-le par mois dans votre contrat.</translation>
    </message>
    <message>
        <source>{price} is the price of a kWh. Type what the whole line comes to, in euros.</source>
        <translation>{price}, c’est le prix d’un kWh. Indiquez le montant de toute la ligne, en euros.</translation>
    </message>
    <message>
        <source>{told}: it agrees with ours.</source>
        <translation>{told}&#xa0;: cela concorde avec notre calcul.</translation>
    </message>
    <message>
        <source>{told} on the bill, {ours} here: the bill asks for {apart} more.</source>
        <translation>{told} sur la facture, {ours} ici&#xa0;: la facture demande {apart} de plus.</translation>
    </message>
    <message>
        <source>{told} on the bill, {ours} here: the bill asks for {apart} less.</source>
        <translation>{told} sur la facture, {ours} ici&#xa0;: la facture demande {apart} de moins.</translation>
    </message>
    <message>
        <source>{told} on the bill: there is no price for it here, see below.</source>
        <translation>{told} sur la facture&#xa0;: nous n’avons ici aucun prix pour cette ligne, voir ci-dessous.</translation>
    </message>
    <message>
        <source>{told} on the bill, {ours} here so far: it can’t be told, see below.</source>
        <translation>{told} sur la facture, {ours} ici pour l’instant&#xa0;: on ne peut rien en dire, voir ci-dessous.</translation>
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
        <source>Of incomplete days, a part of what was drawn may be missing here.</source>
        <translation>Des jours incomplets, une partie de la consommation peut manquer ici.</translation>
    </message>
    <message>
        <source>Rounding by line explains up to two cents ({span}).</source>
        <translation>L’arrondi par ligne explique jusqu’à deux centimes ({span}).</translation>
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
    <name>CausesCard</name>
    <message>
        <source>Try again</source>
        <translation>Réessayer</translation>
    </message>
    <message>
        <source>Another port</source>
        <translation>Un autre port</translation>
    </message>
    <message>
        <source>Copy the command</source>
        <translation>Copier la commande</translation>
    </message>
    <message>
        <source>Copied: {command}</source>
        <translation>Copié&#xa0;: {command}</translation>
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
        <source>{time} again</source>
        <translation>{time}, second passage</translation>
    </message>
    <message>
        <source>{time}, twice</source>
        <translation>{time}, deux fois</translation>
    </message>
    <message>
        <source>{times}, second time</source>
        <translation>{times}, seconde fois</translation>
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
        <source>{known} of {days} days</source>
        <translation>{known} jours sur {days}</translation>
    </message>
    <message>
        <source>{known} of {hours}</source>
        <translation>{known} sur {hours}</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) without data</source>
        <translation>
            <numerusform>%n jour sans mesure</numerusform>
            <numerusform>%n jours sans mesure</numerusform>
        </translation>
    </message>
    <message>
        <source>{duration} without data</source>
        <translation>{duration} sans mesure</translation>
    </message>
    <message numerus="yes">
        <source>%n gap(s), {duration} without data</source>
        <translation>
            <numerusform>%n interruption, {duration} sans mesure</numerusform>
            <numerusform>%n interruptions, {duration} sans mesure</numerusform>
        </translation>
    </message>
    <message>
        <source>beside the rest</source>
        <translation>en plus du reste</translation>
    </message>
    <message>
        <source>{lump}, file {energy}</source>
        <translation>{lump}, fichier {energy}</translation>
    </message>
    <message>
        <source>{lump}, load-curve points {energy}</source>
        <translation>{lump}, points de courbe {energy}</translation>
    </message>
    <message>
        <source>{lump}, load-curve points and file {energy}</source>
        <translation>{lump}, points de courbe et fichier {energy}</translation>
    </message>
    <message>
        <source>the meter’s load-curve points say {energy}</source>
        <translation>les points de courbe du compteur disent {energy}</translation>
    </message>
    <message>
        <source>the meter’s load-curve points and your file say {energy}</source>
        <translation>les points de courbe du compteur et votre fichier disent {energy}</translation>
    </message>
    <message>
        <source>total known, hours not</source>
        <translation>total connu, heures inconnues</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside</source>
        <translation>
            <numerusform>%n jour écarté</numerusform>
            <numerusform>%n jours écartés</numerusform>
        </translation>
    </message>
    <message>
        <source>{span}: {facts}.</source>
        <comment>a period and what is known of it</comment>
        <translation>{span}&#xa0;: {facts}.</translation>
    </message>
    <message>
        <source>total only</source>
        <translation>total seul</translation>
    </message>
    <message>
        <source>{energy} more</source>
        <translation>{energy} de plus</translation>
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
        <source>up to {energy}</source>
        <translation>jusqu’à {energy}</translation>
    </message>
    <message>
        <source>{energy}, in part elsewhere</source>
        <translation>{energy}, en partie ailleurs</translation>
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
        <source>incomplete</source>
        <translation>incomplet</translation>
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
        <source>%n day(s) set aside: {reasons}</source>
        <translation>
            <numerusform>%n jour écarté&#xa0;: {reasons}</numerusform>
            <numerusform>%n jours écartés&#xa0;: {reasons}</numerusform>
        </translation>
    </message>
    <message>
        <source>{power} at {time}</source>
        <translation>{power} à {time}</translation>
    </message>
    <message>
        <source>No data</source>
        <translation>Aucune mesure</translation>
    </message>
    <message>
        <source>measured: {coverage}</source>
        <translation>mesuré&#xa0;: {coverage}</translation>
    </message>
    <message>
        <source>not counting {lump}</source>
        <translation>sans compter {lump}</translation>
    </message>
    <message>
        <source>your file says {energy}</source>
        <translation>votre fichier dit {energy}</translation>
    </message>
    <message>
        <source>52 weeks before: {energy}</source>
        <translation>52 semaines avant&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>A year before: {energy}</source>
        <translation>Un an avant&#xa0;: {energy}</translation>
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
        <source>{span}: no data.</source>
        <translation>{span}&#xa0;: aucune mesure.</translation>
    </message>
    <message>
        <source>highest {value} ({when})</source>
        <translation>au plus haut {value} ({when})</translation>
    </message>
    <message>
        <source>{energy} of it in no single day</source>
        <translation>dont {energy} dans aucun jour en particulier</translation>
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
    <name>ClosedPanel</name>
    <message>
        <source>The shutter is closed</source>
        <translation>La persienne est fermée</translation>
    </message>
    <message>
        <source>You chose it: Persienne keeps one total a day, and no hour. There is no curve to show.</source>
        <translation>C’est votre choix&#xa0;: Persienne garde un total par jour, et aucune heure. Il n’y a pas de courbe à montrer.</translation>
    </message>
    <message>
        <source>The last days</source>
        <translation>Les derniers jours</translation>
    </message>
</context>
<context>
    <name>Closing</name>
    <message>
        <source>Persienne is in the tray</source>
        <translation>Persienne est dans la zone de notification</translation>
    </message>
    <message>
        <source>What it reads goes on. Quit in its menu ends it.</source>
        <translation>Ce qui était lu continue de l’être. «&#xa0;Quitter&#xa0;», dans son menu, y met fin.</translation>
    </message>
    <message>
        <source>It is switched on, and cannot read yet</source>
        <translation>C’est activé, mais ne peut pas encore lire</translation>
    </message>
    <message>
        <source>What it needs stands under “While the window is closed”.</source>
        <translation>Ce qu’il faut est écrit sous «&#xa0;Fenêtre fermée&#xa0;».</translation>
    </message>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
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
        <translation>Chaque total reste exact au Wh près&#x202f;; les heures de la journée, elles, disparaissent pour de bon.</translation>
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
        <source>Without a total in their place: days of which nothing else is known will be empty.</source>
        <translation>Sans total à la place&#xa0;: les jours connus par elles seules resteront vides.</translation>
    </message>
    <message>
        <source>Half-hours of which nothing else is known will be empty.</source>
        <translation>Les demi-heures qu’aucune autre source ne connaît seront vides.</translation>
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
        <source>{offer}, regulated tariff</source>
        <translation>{offer}, tarif réglementé</translation>
    </message>
    <message>
        <source>Your off-peak hours are not known: write them above.</source>
        <translation>Vos heures creuses ne sont pas connues&#xa0;: indiquez-les ci-dessus.</translation>
    </message>
    <message>
        <source>{contract}, then {next}</source>
        <translation>{contract}, puis {next}</translation>
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
        <source>{amount} more than yours</source>
        <translation>{amount} de plus que chez vous</translation>
    </message>
    <message>
        <source>{amount} less than yours</source>
        <translation>{amount} de moins que chez vous</translation>
    </message>
    <message>
        <source>the hours of {energy} are not known</source>
        <translation>les heures de {energy} ne sont pas connues</translation>
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
        <source>I have compared it with the CNIL’s own page</source>
        <translation>Je l’ai comparée avec la page de la CNIL</translation>
    </message>
    <message>
        <source>I have compared it with the mediator’s own page</source>
        <translation>Je l’ai comparée avec la page du médiateur</translation>
    </message>
    <message>
        <source>The SIREN of {body}, nine digits, if you know it</source>
        <translation>Le SIREN de l’organisme ({body}), neuf chiffres, si vous le connaissez</translation>
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
        <source>It has stopped: {flow}</source>
        <translation>C’est arrêté&#xa0;: {flow}</translation>
    </message>
    <message>
        <source>You saw it in the account, or an answer says so. It is noted as confirmed on that day. It does not prove that what was received before is erased.</source>
        <translation>Vous l’avez vu dans le compte, ou une réponse le dit. Ce sera noté comme confirmé ce jour-là. Cela ne prouve pas que les données déjà reçues sont effacées.</translation>
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
        <source>Base option</source>
        <translation>Option Base</translation>
    </message>
    <message>
        <source>Peak and off-peak hours</source>
        <translation>Heures pleines et heures creuses</translation>
    </message>
    <message>
        <source>The hours stand on the bill: “HC (22H30-6H30)”</source>
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
        <source>All of it stands on your bill. It gives energy its price, and splits daily totals by price.</source>
        <translation>Tout se trouve sur votre facture. Le contrat donne son prix à l’énergie et permet de répartir les totaux quotidiens entre les prix.</translation>
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
        <source>{contract}, since {day}</source>
        <translation>{contract}, depuis le {day}</translation>
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
        <source>One price</source>
        <translation>Prix unique</translation>
    </message>
    <message>
        <source>The regulated prices hang on it: how many kVA does your bill say?</source>
        <translation>Le tarif réglementé en dépend&#xa0;: combien de kVA indique votre facture&#x202f;?</translation>
    </message>
    <message>
        <source>The regulated tariff has no prices for {kva} kVA. It has some for {listed} kVA.</source>
        <translation>Le tarif réglementé n’a pas de prix pour {kva} kVA. Il en a pour {listed} kVA.</translation>
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
        <source>What stands here comes from the meter, except for the prices and the day under “Since”: it tells neither. Compare all of it with your bill, and add what is missing.</source>
        <translation>Ce qui figure ici vient du compteur, sauf les prix et la date «&#xa0;Depuis&#xa0;», qu’il ne donne pas. Comparez le tout avec votre facture et ajoutez ce qui manque.</translation>
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
        <translation>Aucune mesure n’est modifiée. Vous pourrez modifier les contrats à nouveau à tout moment.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
    </message>
    <message>
        <source>Remove the contract</source>
        <translation>Retirer le contrat</translation>
    </message>
    <message>
        <source>Keep the change</source>
        <translation>Garder le changement</translation>
    </message>
</context>
<context>
    <name>ContractEffectWords</name>
    <message>
        <source>No bill is changed: nothing is known of these days yet.</source>
        <translation>Aucune facture ne change&#xa0;: rien n’est encore connu de ces jours.</translation>
    </message>
    <message>
        <source>Not kept: monthly payments of {amount} since {day}.</source>
        <translation>Ne seront pas gardées&#xa0;: les mensualités de {amount} depuis le {day}.</translation>
    </message>
    <message>
        <source>Not kept: the surplus sold at {price} a kWh since {day}.</source>
        <translation>Ne sera pas gardée&#xa0;: la vente de surplus à {price} le kWh depuis le {day}.</translation>
    </message>
    <message>
        <source>Not kept: the {kwh} kWh a m³ of gas since {day}.</source>
        <translation>Ne seront pas gardés&#xa0;: les {kwh} kWh par m³ de gaz depuis le {day}.</translation>
    </message>
    <message>
        <source>Not kept: the hourly prices since {day}, with {price} added to a kWh.</source>
        <translation>Ne seront pas gardés&#xa0;: les prix horaires depuis le {day}, avec {price} ajoutés à un kWh.</translation>
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
        <source>Removed: {contract}.</source>
        <translation>Retiré&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>Its days fall to the contract before it: {contract}.</source>
        <translation>Ses jours reviennent au contrat précédent&#xa0;: {contract}.</translation>
    </message>
    <message>
        <source>Its days have no contract then, and no price.</source>
        <translation>Ses jours n’ont alors ni contrat ni prix.</translation>
    </message>
    <message>
        <source>Bill of {span}: {amount} with taxes instead of {before} before taxes. They can’t be compared.</source>
        <translation>Facture de {span}&#xa0;: {amount} TTC au lieu de {before} HT. Elles ne se comparent pas.</translation>
    </message>
    <message>
        <source>Bill of {span}: {amount} before taxes instead of {before} with taxes. They can’t be compared.</source>
        <translation>Facture de {span}&#xa0;: {amount} HT au lieu de {before} TTC. Elles ne se comparent pas.</translation>
    </message>
    <message>
        <source>{span}, before taxes</source>
        <translation>{span}, hors taxes</translation>
    </message>
    <message>
        <source>Bill of {span}: {amount} instead of {before}. They can’t be compared: not everything has a price.</source>
        <translation>Facture ({span})&#xa0;: {amount} au lieu de {before}. Ces totaux ne se comparent pas&#xa0;: une partie n’a pas de prix.</translation>
    </message>
    <message>
        <source>Bill of {span}: {amount}, as before.</source>
        <translation>Facture ({span})&#xa0;: {amount}, comme avant.</translation>
    </message>
    <message>
        <source>Bill of {span}: {amount} instead of {before}, {apart} more.</source>
        <translation>Facture ({span})&#xa0;: {amount} au lieu de {before}, soit {apart} de plus.</translation>
    </message>
    <message>
        <source>Bill of {span}: {amount} instead of {before}, {apart} less.</source>
        <translation>Facture ({span})&#xa0;: {amount} au lieu de {before}, soit {apart} de moins.</translation>
    </message>
    <message>
        <source>Without a price: {energy} instead of {before}.</source>
        <translation>Sans prix&#xa0;: {energy} au lieu de {before}.</translation>
    </message>
    <message>
        <source>Without a price: the subscription, whole or in part.</source>
        <translation>Sans prix&#xa0;: l’abonnement, en tout ou en partie.</translation>
    </message>
    <message>
        <source>Between two contracts, {days} has none: what is drawn then has no price.</source>
        <translation>Entre deux contrats, aucun n’est connu ({days})&#xa0;: ce qui est consommé alors n’a pas de prix.</translation>
    </message>
    <message>
        <source>{contract}, since {day}</source>
        <translation>{contract}, depuis le {day}</translation>
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
        <source>Your meter’s number stands in {file}</source>
        <translation>Le numéro de votre compteur figure dans {file}</translation>
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
        <source>{contract}, from {first} to {last}</source>
        <translation>{contract}, du {first} au {last}</translation>
    </message>
    <message>
        <source>{contract}, since {day}</source>
        <translation>{contract}, depuis le {day}</translation>
    </message>
    <message>
        <source>from {day} on: {contract}</source>
        <translation>à partir du {day}&#xa0;: {contract}</translation>
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
        <source>one price</source>
        <translation>prix unique</translation>
    </message>
    <message>
        <source>Peak/off-peak</source>
        <translation>HP/HC</translation>
    </message>
    <message>
        <source>One price</source>
        <translation>Prix unique</translation>
    </message>
    <message>
        <source>Hourly prices</source>
        <translation>Prix horaires</translation>
    </message>
    <message>
        <source>{hours} in summer</source>
        <translation>{hours} l’été</translation>
    </message>
    <message>
        <source>{hours} in winter</source>
        <translation>{hours} l’hiver</translation>
    </message>
    <message>
        <source>{hours} in a season</source>
        <translation>{hours} à la saison dite</translation>
    </message>
    <message>
        <source>{hours} on some days</source>
        <translation>{hours} certains jours</translation>
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
        <source>Change the contract: {contract}</source>
        <translation>Modifier le contrat&#xa0;: {contract}</translation>
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
        <source>Cost over the hours, without subscription</source>
        <translation>Coût au fil des heures, sans abonnement</translation>
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
        <source>{energy} without a price</source>
        <translation>{energy} sans prix</translation>
    </message>
    <message>
        <source>of it {energy}</source>
        <translation>dont {energy}</translation>
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
        <source>no price for {energy}</source>
        <translation>{energy} sans prix</translation>
    </message>
    <message>
        <source>no price before taxes for {energy}</source>
        <translation>{energy} sans prix HT</translation>
    </message>
    <message>
        <source>nothing is priced</source>
        <translation>rien n’est chiffré</translation>
    </message>
    <message>
        <source>{amount}, and {energy} without a price</source>
        <translation>{amount}, et {energy} sans prix</translation>
    </message>
    <message>
        <source>{amount}, and {energy} without a price before taxes</source>
        <translation>{amount}, et {energy} sans prix HT</translation>
    </message>
    <message>
        <source>{amount}, and days of subscription without a price</source>
        <translation>{amount}, et des jours d’abonnement sans prix</translation>
    </message>
    <message>
        <source>{amount}, without taxes that are not known</source>
        <translation>{amount}, sans les taxes qui ne sont pas connues</translation>
    </message>
    <message>
        <source>{amount} ({known} of {days} days complete)</source>
        <translation>{amount} (jours complets&#xa0;: {known} sur {days})</translation>
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
        <translation>Chaque prix comprend ses taxes&#x202f;; «&#xa0;HT&#xa0;» les montre à part, comme une facture.</translation>
    </message>
    <message>
        <source>Prices are before taxes; each tax is added on a line of its own, as on a bill.</source>
        <translation>Les prix sont hors taxes&#x202f;; chaque taxe a sa ligne, comme sur une facture.</translation>
    </message>
    <message>
        <source>From {day} on</source>
        <translation>À partir du {day}</translation>
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
        <source>Since {day}</source>
        <translation>Depuis le {day}</translation>
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
        <source>Your contract is to be confirmed</source>
        <translation>Votre contrat est à confirmer</translation>
    </message>
    <message>
        <source>The meter says: {told}. What is missing is the subscribed power in kVA: it is on your bill.</source>
        <translation>Le compteur dit&#xa0;: {told}. Il manque la puissance souscrite en kVA&#xa0;: elle est sur votre facture.</translation>
    </message>
    <message>
        <source>The meter says: {told}. Compare it with your bill and confirm it: then your energy has prices.</source>
        <translation>Le compteur dit&#xa0;: {told}. Comparez avec votre facture et confirmez&#xa0;: votre énergie aura alors ses prix.</translation>
    </message>
    <message>
        <source>Four facts of your bill are enough: the option, the off-peak hours, the power in kVA and since when.</source>
        <translation>Quatre indications de votre facture suffisent&#xa0;: l’option, les heures creuses, la puissance en kVA et la date de début.</translation>
    </message>
    <message>
        <source>Enter my contract…</source>
        <translation>Indiquer mon contrat…</translation>
    </message>
    <message>
        <source>Your contract is missing</source>
        <translation>Il manque votre contrat</translation>
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
    <name>DateDialog</name>
    <message>
        <source>Is it {day} now?</source>
        <translation>Sommes-nous bien le {day}&#x202f;?</translation>
    </message>
    <message>
        <source>What is recorded goes to {day}. Both can’t be right.</source>
        <translation>Ce qui est enregistré va jusqu’au {day}. Les deux ne peuvent pas être justes.</translation>
    </message>
    <message>
        <source>If it is, what was recorded under times to come becomes one amount of energy up to now: not a Wh is lost, but nobody knows its hours any more. Highest powers, live values and events of these times are deleted. Then recording goes on. This can’t be undone.</source>
        <translation>Si oui, ce qui a été enregistré à des heures encore à venir devient une seule quantité d’énergie jusqu’à maintenant&#xa0;: pas un Wh n’est perdu, mais le détail par heure l’est. Les puissances maximales, les valeurs en direct et les événements datés de ces heures sont supprimés. Puis l’enregistrement reprend. C’est définitif.</translation>
    </message>
    <message>
        <source>If it is not, set this computer’s clock: recording then goes on by itself.</source>
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
        <source>{energy} without a price</source>
        <translation>{energy} sans prix</translation>
    </message>
    <message>
        <source>{energy} without a price, as its hours are not known</source>
        <translation>{energy} sans prix, faute d’en connaître les heures</translation>
    </message>
    <message>
        <source>{amount}, without the subscription</source>
        <translation>{amount}, sans l’abonnement</translation>
    </message>
    <message>
        <source>at least {amount}, without the subscription</source>
        <translation>au moins {amount}, sans l’abonnement</translation>
    </message>
    <message>
        <source>now: {period}, no price is known</source>
        <translation>maintenant&#xa0;: {period}, prix inconnu</translation>
    </message>
    <message>
        <source>{period}, {price}/kWh</source>
        <translation>{period}, {price}/kWh</translation>
    </message>
    <message>
        <source>{period}, {price}/kWh until {time}</source>
        <translation>{period}, {price}/kWh jusqu’à {time}</translation>
    </message>
    <message>
        <source>{period}, {price}/kWh until midnight</source>
        <translation>{period}, {price}/kWh jusqu’à minuit</translation>
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
        <source>{typed} can’t be chosen here. The day is as it was.</source>
        <translation>{typed} ne peut pas être choisi ici. Le jour reste inchangé.</translation>
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
        <source>{power} on average at {hours}</source>
        <translation>{power} en moyenne à {hours}</translation>
    </message>
    <message>
        <source>{power} on average</source>
        <translation>{power} en moyenne</translation>
    </message>
    <message>
        <source>{energy} injected</source>
        <translation>injection&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>{duration} without detail</source>
        <translation>{duration} sans détail</translation>
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
        <source>quiet night {power}</source>
        <translation>nuit calme {power}</translation>
    </message>
    <message>
        <source>yesterday: {energy}</source>
        <translation>hier&#xa0;: {energy}</translation>
    </message>
    <message>
        <source>Yesterday, {hours}</source>
        <translation>Hier, {hours}</translation>
    </message>
    <message>
        <source>{day}: no half-hour was measured yet.</source>
        <translation>{day}&#xa0;: aucune demi-heure mesurée pour l’instant.</translation>
    </message>
    <message>
        <source>{energy} until {time}</source>
        <translation>{energy} jusqu’à {time}</translation>
    </message>
    <message>
        <source>highest {power}, {hours}</source>
        <translation>au plus {power}, {hours}</translation>
    </message>
    <message>
        <source>{duration} without data</source>
        <translation>{duration} sans mesure</translation>
    </message>
    <message>
        <source>{day}: {facts}.</source>
        <translation>{day}&#xa0;: {facts}.</translation>
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
        <source>%n complete day(s) of {days}</source>
        <translation>
            <numerusform>%n jour complet sur {days}</numerusform>
            <numerusform>%n jours complets sur {days}</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of {days}</source>
        <translation>
            <numerusform>%n jour sur {days}</numerusform>
            <numerusform>%n jours sur {days}</numerusform>
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
        <source>%n day(s) known within a total only</source>
        <translation>
            <numerusform>%n jour connu seulement dans un total</numerusform>
            <numerusform>%n jours connus seulement dans un total</numerusform>
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
        <source>Type its lines: what agrees, what differs and what can’t be told.</source>
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
    <name>DeleteReadFilesDialog</name>
    <message>
        <source>Delete the files that were read?</source>
        <translation>Supprimer les fichiers qui ont été lus&#x202f;?</translation>
    </message>
    <message>
        <source>Their measures are in your encrypted household now. In the folder they are plain text, and tell whoever opens them when you are at home.</source>
        <translation>Leurs mesures sont maintenant dans votre foyer chiffré. Dans le dossier, ils sont en clair et disent à qui les ouvre quand vous êtes chez vous.</translation>
    </message>
    <message>
        <source>They are written over where the disk lets that, and removed; they do not go to the trash. Copies that another program made of them stay: a backup of your disk, a folder in a cloud.</source>
        <translation>Ils sont recouverts si le disque le permet, puis supprimés, sans passer par la corbeille. Les copies qu’un autre programme en a faites restent&#xa0;: une sauvegarde de votre disque, un dossier en ligne.</translation>
    </message>
    <message>
        <source>Leave them</source>
        <translation>Les laisser</translation>
    </message>
    <message>
        <source>Delete them</source>
        <translation>Les supprimer</translation>
    </message>
</context>
<context>
    <name>DeletionCheckDialog</name>
    <message>
        <source>Check what they hold: {body}</source>
        <translation>Vérifier chez eux&#xa0;: {body}</translation>
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
        <source>Your word is one sign of when a file was made. It takes a second one that agrees.</source>
        <translation>Votre parole est un indice de la date du fichier. Il en faut un second qui concorde.</translation>
    </message>
    <message>
        <source>I know on which day they gave it, or I downloaded it</source>
        <translation>Je sais quel jour ils l’ont remis, ou je l’ai téléchargé</translation>
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
        <source>{number} of {count} files</source>
        <translation>{number} fichiers sur {count}</translation>
    </message>
    <message>
        <source>Note it in the request</source>
        <translation>Noter dans la demande</translation>
    </message>
</context>
<context>
    <name>DeletionCheckLever</name>
    <message>
        <source>Their answer: all its pages</source>
        <translation>Leur réponse&#xa0;: toutes ses pages</translation>
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
        <source>Noted: they write that they hold none</source>
        <translation>Noté&#xa0;: ils écrivent n’en détenir aucune</translation>
    </message>
    <message>
        <source>Noted: a curve is there</source>
        <translation>Noté&#xa0;: une courbe est là</translation>
    </message>
    <message>
        <source>Remind them</source>
        <translation>Écrire un rappel</translation>
    </message>
</context>
<context>
    <name>DeletionCheckWords</name>
    <message>
        <source>No day of your curve is visible, which proves nothing by itself</source>
        <translation>Aucun jour de votre courbe n’est visible, ce qui ne prouve rien en soi</translation>
    </message>
    <message>
        <source>{verdict}, {why}</source>
        <translation>{verdict}, {why}</translation>
    </message>
    <message>
        <source>{days} ({spans}), {why}</source>
        <translation>{days} ({spans}), {why}</translation>
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
        <source>Something is there, and it can’t be said that it is your curve</source>
        <translation>Il y a quelque chose, sans qu’on puisse dire que c’est votre courbe</translation>
    </message>
    <message>
        <source>They write that they hold no load curve, and nothing here says otherwise</source>
        <translation>Ils écrivent ne détenir aucune courbe de charge, et rien ici ne dit le contraire</translation>
    </message>
    <message>
        <source>Nothing tells when it was made.</source>
        <translation>Rien ne dit quand il a été fait.</translation>
    </message>
    <message>
        <source>When it was made: {signs}.</source>
        <translation>Quand il a été fait&#xa0;: {signs}.</translation>
    </message>
    <message>
        <source>Add their written answer: that they hold none is their word, and closes nothing.</source>
        <translation>Ajoutez leur réponse écrite&#xa0;: qu’ils n’en détiennent aucune est leur parole, et ne clôt rien.</translation>
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
        <source>Give the e-mail itself that brought it; or take the workbook from their online space, and say on which day. Two signs that agree date a file.</source>
        <translation>Donnez le courriel même qui l’a apporté&#x202f;; ou prenez le classeur de leur espace en ligne, et dites quel jour. Deux indices qui concordent datent un fichier.</translation>
    </message>
    <message>
        <source>If you have neither, an access letter brings a file with the letter or e-mail that dates it.</source>
        <translation>Si vous n’avez ni l’un ni l’autre, une demande d’accès apporte un fichier, avec la lettre ou le courriel qui le date.</translation>
    </message>
    <message>
        <source>Note it in the request, then ask them on what ground they hold it: the reminder does.</source>
        <translation>Notez-le dans la demande, puis demandez-leur à quel titre ils la détiennent&#xa0;: le rappel le fait.</translation>
    </message>
    <message>
        <source>Its values are not those that are stored here: an access letter asks what this curve is.</source>
        <translation>Ses valeurs ne sont pas celles enregistrées ici&#xa0;: une demande d’accès demande ce qu’est cette courbe.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more file(s)</source>
        <translation>
            <numerusform>et %n autre fichier</numerusform>
            <numerusform>et %n autres fichiers</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This holds a curve for %n day(s) that the letter is about</source>
        <translation>
            <numerusform>Ceci contient une courbe pour %n jour visé par la lettre</numerusform>
            <numerusform>Ceci contient une courbe pour %n jours visés par la lettre</numerusform>
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
        <source>Look again with what they give from {day} on.</source>
        <translation>Regardez à nouveau avec ce qu’ils remettent à partir du {day}.</translation>
    </message>
    <message>
        <source>Keep the file as it is: the page gives its SHA-256, and Persienne keeps nothing of it.</source>
        <translation>Gardez le fichier tel quel&#xa0;: la page en donne l’empreinte SHA-256, et Persienne n’en garde rien.</translation>
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
        <translation>Que demandait-elle&#x202f;?</translation>
    </message>
    <message>
        <source>About which meter?</source>
        <translation>Pour quel compteur&#x202f;?</translation>
    </message>
    <message>
        <source>Its number</source>
        <translation>Son numéro</translation>
    </message>
    <message>
        <source>To whom?</source>
        <translation>À qui&#x202f;?</translation>
    </message>
    <message>
        <source>On which day was it sent?</source>
        <translation>Quel jour est-elle partie&#x202f;?</translation>
    </message>
    <message>
        <source>How was it sent?</source>
        <translation>Comment est-elle partie&#x202f;?</translation>
    </message>
    <message>
        <source>Choose</source>
        <translation>Choisir</translation>
    </message>
    <message>
        <source>as the letter says it; empty where it had none</source>
        <translation>telle qu’elle figure sur la lettre&#x202f;; vide s’il n’y en avait pas</translation>
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
        <source>Copy them word for word: they are quoted. Without them, the letter is named by its subject alone.</source>
        <translation>Recopiez-les mot pour mot&#xa0;: ils sont cités. Sans eux, la lettre n’est désignée que par son objet.</translation>
    </message>
    <message>
        <source>Another one…</source>
        <translation>Un autre…</translation>
    </message>
    <message>
        <source>It has 14 digits; leave it empty where you don’t know it.</source>
        <translation>Il a 14 chiffres&#x202f;; laissez vide si vous ne le connaissez pas.</translation>
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
    <name>ElsewhereCard</name>
    <message>
        <source>New files in a folder</source>
        <translation>De nouveaux fichiers dans un dossier</translation>
    </message>
    <message>
        <source>Look now</source>
        <translation>Regarder maintenant</translation>
    </message>
    <message>
        <source>Ask me again</source>
        <translation>Me demander à nouveau</translation>
    </message>
    <message>
        <source>No folder is watched since this household was restored: the folder chosen before, {folder}, may be another computer’s. You can choose anew.</source>
        <translation>Aucun dossier n’est surveillé depuis que ce foyer a été restauré&#xa0;: celui choisi avant, {folder}, est peut-être celui d’un autre ordinateur. Vous pouvez choisir à nouveau.</translation>
    </message>
    <message>
        <source>“{name}”</source>
        <translation>«&#xa0;{name}&#xa0;»</translation>
    </message>
    <message>
        <source>Read without asking, unless something is in doubt: {kinds}.</source>
        <translation>Lus sans demander, sauf en cas de doute&#xa0;: {kinds}.</translation>
    </message>
    <message>
        <source>Watch no more</source>
        <translation>Ne plus surveiller</translation>
    </message>
    <message>
        <source>Another computer</source>
        <translation>Un autre ordinateur</translation>
    </message>
    <message>
        <source>Persienne can look for new exports in a folder, that of your downloads for instance, while this window is open. It tells you of them, and reads none without asking.</source>
        <translation>Persienne peut guetter les nouveaux exports dans un dossier, celui de vos téléchargements par exemple, tant que cette fenêtre est ouverte. Elle vous les signale, et n’en lit aucun sans demander.</translation>
    </message>
    <message>
        <source>{folder} is not there now: nothing is found until it is back.</source>
        <translation>{folder} n’est pas là en ce moment&#xa0;: rien n’y est trouvé avant son retour.</translation>
    </message>
    <message>
        <source>New exports in {folder} are looked for while this window is open.</source>
        <translation>Les nouveaux exports dans {folder} sont guettés tant que cette fenêtre est ouverte.</translation>
    </message>
    <message>
        <source>Leave it off</source>
        <translation>Ne rien surveiller</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>Choisir le dossier…</translation>
    </message>
    <message>
        <source>Another folder…</source>
        <translation>Un autre dossier…</translation>
    </message>
    <message>
        <source>A move is under way: the backup is made, and the household is still here.</source>
        <translation>Un déménagement est en cours&#xa0;: la sauvegarde est faite, et le foyer est encore ici.</translation>
    </message>
    <message>
        <source>Go on with the move…</source>
        <translation>Poursuivre le déménagement…</translation>
    </message>
    <message>
        <source>Everything goes along in one encrypted file, in four steps that can be left and taken up again.</source>
        <translation>Tout part dans un seul fichier chiffré, en quatre étapes que l’on peut quitter et reprendre.</translation>
    </message>
    <message>
        <source>Move to another computer…</source>
        <translation>Déménager vers un autre ordinateur…</translation>
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
        <source>Locked after %n minute(s) without use.</source>
        <translation>
            <numerusform>Verrouillé après %n minute d’inactivité.</numerusform>
            <numerusform>Verrouillé après %n minutes d’inactivité.</numerusform>
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
        <source>What Persienne can’t erase for you</source>
        <translation>Ce que Persienne ne peut pas effacer pour vous</translation>
    </message>
    <message>
        <source>Type {word} to go on</source>
        <translation>Tapez {word} pour continuer</translation>
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
        <source>Half-hours and live values. A day’s total stays where it is stored by itself.</source>
        <translation>Les demi-heures et les valeurs en direct. Le total d’un jour reste s’il est enregistré à part.</translation>
    </message>
    <message>
        <source>Live values only</source>
        <translation>Les valeurs en direct seulement</translation>
    </message>
    <message>
        <source>What the meter’s port gave by the second.</source>
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
        <source>The file is then written anew under a new key, and up to 2,000 of the deleted values are looked for in it: you get a certificate. Backups, exports and other people’s copies are not reached.</source>
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
        <source>The certificate is in {file}</source>
        <translation>Le certificat est dans {file}</translation>
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
        <source>the service that reads the meter all the time: {service}</source>
        <translation>le service qui lit le compteur en permanence&#xa0;: {service}</translation>
    </message>
</context>
<context>
    <name>ErasingWords</name>
    <message>
        <source>Erasing the live values {days} in {seconds} s</source>
        <translation>Effacement des valeurs en direct {days} dans {seconds} s</translation>
    </message>
    <message>
        <source>Erasing the half-hours and live values {days} in {seconds} s</source>
        <translation>Effacement des demi-heures et des valeurs en direct {days} dans {seconds} s</translation>
    </message>
    <message>
        <source>Erasing everything {days} in {seconds} s</source>
        <translation>Effacement de toutes les mesures {days} dans {seconds} s</translation>
    </message>
    <message>
        <source>{what}: {whose}</source>
        <comment>what is erased, whose</comment>
        <translation>{what}&#xa0;: {whose}</translation>
    </message>
    <message>
        <source>This household is gone from this computer, and its keys with it</source>
        <translation>Ce foyer a disparu de cet ordinateur, et ses clés avec lui</translation>
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
        <source>made on {when}</source>
        <translation>faite le {when}</translation>
    </message>
    <message>
        <source>meters: {meters}</source>
        <translation>compteurs&#xa0;: {meters}</translation>
    </message>
    <message>
        <source>The keyring of this session ({keyring})</source>
        <translation>Le trousseau de cette session ({keyring})</translation>
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
        <source>With the meter’s whole number</source>
        <translation>Avec le numéro entier du compteur</translation>
    </message>
    <message>
        <source>Otherwise its last four digits; Persienne knows the file again by its values.</source>
        <translation>Sinon ses quatre derniers chiffres&#x202f;; Persienne reconnaît le fichier à ses valeurs.</translation>
    </message>
    <message>
        <source>With your notes on these days</source>
        <translation>Avec vos notes sur ces jours</translation>
    </message>
    <message>
        <source>They may be private. Persienne doesn’t read them back from this file; a backup has them.</source>
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
        <source>Otherwise its last four digits.</source>
        <translation>Sinon ses quatre derniers chiffres.</translation>
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
        <source>The chart of the days below, with its title and what is not known.</source>
        <translation>Le graphique des jours ci-dessous, avec son titre et ce qui n’est pas connu.</translation>
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
        <source>{energy} known of longer spans only are not in it: the format has no line for them.</source>
        <translation>{energy} connus seulement sur des durées plus longues n’y sont pas&#xa0;: le format n’a pas de ligne pour eux.</translation>
    </message>
    <message>
        <source>{energy} of hours or days that are known in part are not in it: they would pass for whole ones.</source>
        <translation>{energy} d’heures ou de jours connus en partie n’y sont pas&#xa0;: ils passeraient pour entiers.</translation>
    </message>
    <message>
        <source>The format rounds to whole watts: the sum differs by {energy}.</source>
        <translation>Le format arrondit au watt&#xa0;: la somme diffère de {energy}.</translation>
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
        <source>{span}, in {folder}</source>
        <translation>{span}, dans {folder}</translation>
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
    <name>FilesStrip</name>
    <message numerus="yes">
        <source>%n other(s)</source>
        <translation>
            <numerusform>%n autre</numerusform>
            <numerusform>%n autres</numerusform>
        </translation>
    </message>
    <message>
        <source>Looking at the file…</source>
        <translation>Lecture du fichier…</translation>
    </message>
    <message>
        <source>Choose another file</source>
        <translation>Choisir un autre fichier</translation>
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
        <source>Correct…</source>
        <translation>Corriger…</translation>
    </message>
    <message>
        <source>It was noted by mistake</source>
        <translation>Noté par erreur</translation>
    </message>
    <message>
        <source>Erase {field}…</source>
        <translation>Effacer {field}…</translation>
    </message>
    <message>
        <source>Correct or erase: {entry}</source>
        <translation>Corriger ou effacer&#xa0;: {entry}</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>Enregistrer une copie…</translation>
    </message>
    <message>
        <source>Save a copy: {file}</source>
        <translation>Enregistrer une copie&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Fermer</translation>
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
        <source>Throwing the draft away in {seconds} s: {letter}</source>
        <translation>Le brouillon sera jeté dans {seconds} s&#xa0;: {letter}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>Enregistrer une copie</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Enregistré</translation>
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
        <source>last known: {day}</source>
        <translation>dernier connu&#xa0;: {day}</translation>
    </message>
    <message>
        <source>last known: one total for {span}</source>
        <translation>dernier connu&#xa0;: un total pour {span}</translation>
    </message>
    <message>
        <source>last known: a part of {span}</source>
        <translation>dernier connu&#xa0;: une partie de {span}</translation>
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
        <source>The hours are those of your supplier’s letter. Persienne guesses neither the day nor the hours: copy them here.</source>
        <translation>Les heures sont celles de la lettre de votre fournisseur. Persienne ne devine ni le jour ni les heures&#xa0;: recopiez-les ici.</translation>
    </message>
    <message>
        <source>Your year is played again by the new hours, with your half-hours: first with the same habits, then with the water heater moved, where one is found.</source>
        <translation>Votre année est rejouée avec les nouvelles heures, d’après vos demi-heures&#xa0;: d’abord avec les mêmes habitudes, puis en décalant le chauffe-eau, si l’on en trouve un.</translation>
    </message>
    <message>
        <source>What only totals tell can’t be cut at other hours. It stands beside the result and is not in it.</source>
        <translation>Ce qui n’est connu qu’en totaux ne peut pas être découpé à d’autres heures. C’est indiqué à côté du résultat, sans y être compté.</translation>
    </message>
    <message>
        <source>Nothing is noted in your contract until you say so.</source>
        <translation>Rien n’est noté dans votre contrat tant que vous ne le dites pas.</translation>
    </message>
    <message>
        <source>This page says how much you have used, by the day, the week, the month, the year or over everything that is known, and beside it the year before. Where the meter tells them, the highest power of each month stands beside the one that you pay for, and the voltage beside the bounds between which it is to stay.</source>
        <translation>Cette page dit combien vous avez consommé, par jour, par semaine, par mois, par an ou sur tout ce qui est connu, et à côté l’année d’avant. Quand le compteur les donne, la plus forte puissance de chaque mois y est à côté de celle que vous payez, et la tension à côté des bornes où elle doit rester.</translation>
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
        <source>Days that can’t be right may be set aside: they stay stored, leave every sum, and can be taken back.</source>
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
        <source>“Check what they hold…” compares a file that comes later with what they say they deleted.</source>
        <translation>«&#xa0;Vérifier chez eux…&#xa0;» compare un fichier reçu plus tard à ce qu’ils disent avoir supprimé.</translation>
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
        <source>The shutter decides how much detail may be kept: closed, one total a day; half open, the load curve; open, anything finer. It acts on this computer, not at your operator’s.</source>
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
        <source>It is off until you ask for it. What it reads stays in this computer’s memory and is gone when you put it away.</source>
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
        <source>Compare with what you remember: only you know how often it guesses right.</source>
        <translation>Comparez avec votre souvenir&#xa0;: vous seuls savez s’il devine souvent juste.</translation>
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
        <source>The thicker the line, the finer what passes: live, half-hour, day. A grey dashed line passes nothing any more; a question mark means that nobody knows.</source>
        <translation>Plus le trait est épais, plus ce qui passe est fin&#xa0;: direct, demi-heure, jour. Un trait gris en tirets ne laisse plus rien passer&#x202f;; un point d’interrogation&#xa0;: personne ne le sait.</translation>
    </message>
    <message>
        <source>The law lets some data be received without a consent: it does not say that they are.</source>
        <translation>La loi permet de recevoir certaines données sans consentement, ce qui ne dit pas qu’elles sont reçues.</translation>
    </message>
    <message>
        <source>Persienne asks nobody and tells nobody: it knows your notes and what your files show.</source>
        <translation>Persienne n’interroge personne et ne dit rien à personne&#xa0;: elle sait ce que vous avez noté et ce que vos fichiers montrent.</translation>
    </message>
    <message>
        <source>A consent is a yes that you gave freely, and can withdraw at any time. A total a month, a total a day and anything finer are three consents.</source>
        <translation>Un consentement est un oui donné librement, que vous pouvez retirer à tout moment. Un total par mois, un total par jour et tout ce qui est plus fin que le jour sont trois consentements.</translation>
    </message>
    <message>
        <source>What you asked to stop counts as going on until it is confirmed.</source>
        <translation>Ce dont vous avez demandé l’arrêt est considéré comme continuant tant que rien ne le confirme.</translation>
    </message>
    <message>
        <source>“Review my accounts” takes you through your accounts one by one, and says what to look for there. From a line you withdraw a consent or write a letter.</source>
        <translation>«&#xa0;Faire le tour de mes comptes&#xa0;» passe vos comptes en revue, un par un, et dit ce qu’il faut y chercher. Depuis une ligne, vous retirez un accord ou écrivez une lettre.</translation>
    </message>
    <message>
        <source>This page shows what goes on at home right now: the power that is read at the meter’s port, and the curve of the last 24 hours.</source>
        <translation>Cette page montre ce qui se passe chez vous en ce moment&#xa0;: la puissance lue à la prise du compteur, et la courbe des dernières 24 heures.</translation>
    </message>
    <message>
        <source>Without an adapter in the meter’s port it shows the last day that is known. Where a port is missing or silent, a banner says what to try.</source>
        <translation>Sans adaptateur sur la prise du compteur, elle montre le dernier jour connu. Si la prise manque ou se tait, un bandeau dit quoi essayer.</translation>
    </message>
    <message>
        <source>The apparent power (VA) is what your contract limits. The energy (kWh) is what your bill counts: a power that lasts.</source>
        <translation>La puissance apparente (VA) est ce que votre contrat limite. L’énergie (kWh) est ce que votre facture compte&#xa0;: une puissance qui dure.</translation>
    </message>
    <message>
        <source>The green line, “quiet night”, is a mean over half an hour: in the last 14 nights, from 1:00 to 5:00, one half-hour in four drew less. For a moment your home may draw less than that. The dashed grey line is yesterday.</source>
        <translation>La ligne verte, «&#xa0;nuit calme&#xa0;», est une moyenne sur une demi-heure&#xa0;: dans les 14 dernières nuits, de 1 h à 5 h, une demi-heure sur quatre a consommé moins. Par moments, votre logement peut consommer moins que cela. La ligne grise en tirets est la journée d’hier.</translation>
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
        <source>With open slats, “Second by second” shows the live values that are kept, from an hour to 31 days: the arrows go back in time. Of a week or a month the line is the mean, and the band behind it goes from the lowest to the highest.</source>
        <translation>Persienne ouverte, «&#xa0;À la seconde&#xa0;» montre les valeurs en direct qui sont gardées, d’une heure à 31 jours&#xa0;: les flèches remontent le temps. Pour une semaine ou un mois, la ligne est la moyenne, et la bande derrière elle va du plus bas au plus haut.</translation>
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
        <translation>Le compteur dit tout ce qu’il sait toutes les secondes, ou toutes les deux secondes, sur ses bornes I1 et I2. Un adaptateur l’amène à un port USB.</translation>
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
        <source>Nothing is stored while a port is being tried, and no other program’s port is taken from it.</source>
        <translation>Rien n’est enregistré pendant qu’un port est essayé, et aucun port n’est pris à un autre programme.</translation>
    </message>
    <message>
        <source>This page says how this window looks, speaks, locks itself and closes, what you are told, and what Persienne is.</source>
        <translation>Cette page dit comment cette fenêtre se présente, parle, se verrouille et se ferme, de quoi vous êtes averti, et ce qu’est Persienne.</translation>
    </message>
    <message>
        <source>A choice acts at once. What is set to the system follows your computer’s own settings.</source>
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
        <source>Notifications are off until you tick them. They are made on this computer, from what the household holds, and sent nowhere; beside the tray they say neither names nor figures unless you want them to.</source>
        <translation>Les notifications sont désactivées tant que vous ne les cochez pas. Elles naissent sur cet ordinateur, de ce que contient le foyer, et ne sont envoyées nulle part&#x202f;; hors de la fenêtre elles ne disent ni noms ni chiffres, sauf si vous le voulez.</translation>
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
        <source>Help: {page}</source>
        <translation>Aide&#xa0;: {page}</translation>
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
        <source>They stay stored and are in no sum. To take them back, show these days on this page.</source>
        <translation>Ils restent enregistrés et sortent de toutes les sommes. Pour les reprendre, affichez ces jours sur cette page.</translation>
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
        <source>the body’s name</source>
        <translation>le nom de l’organisme</translation>
    </message>
    <message>
        <source>the body’s address</source>
        <translation>l’adresse de l’organisme</translation>
    </message>
    <message>
        <source>the holder’s name</source>
        <translation>le nom du titulaire</translation>
    </message>
    <message>
        <source>the name of who acted</source>
        <translation>le nom de qui a agi</translation>
    </message>
    <message>
        <source>the meter’s number</source>
        <translation>le numéro du compteur</translation>
    </message>
    <message>
        <source>the note</source>
        <translation>la note</translation>
    </message>
    <message>
        <source>the purpose’s words</source>
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
        <source>At {body}: collection</source>
        <translation>Chez {body}&#xa0;: collecte</translation>
    </message>
    <message>
        <source>recording off, you object to it</source>
        <translation>enregistrement désactivé, vous vous y opposez</translation>
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
        <source>you looked, and saw no effect</source>
        <translation>vous avez regardé, sans voir d’effet</translation>
    </message>
    <message>
        <source>corrected by entry {number}, counts no more</source>
        <translation>corrigé par la ligne {number}, ne compte plus</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n proof(s)</source>
        <translation>
            <numerusform>%n preuve</numerusform>
            <numerusform>%n preuves</numerusform>
        </translation>
    </message>
    <message>
        <source>{field} erased</source>
        <translation>{field}&#xa0;: effacé</translation>
    </message>
    <message>
        <source>noted afterwards, on {day}</source>
        <translation>noté après coup, le {day}</translation>
    </message>
    <message>
        <source>Erasing in {seconds} s: {field}, in the entry of {entry}</source>
        <translation>Effacement dans {seconds} s&#xa0;: {field}, dans l’entrée du {entry}</translation>
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
        <source>Seen</source>
        <translation>Vu</translation>
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
        <source>The meter may keep your consumption hour by hour in its memory, unless you object: nobody asked you, and it is not a consent. Recording alone sends nothing: collection is the other switch.</source>
        <translation>Le compteur peut garder votre consommation heure par heure dans sa mémoire, sauf si vous vous y opposez&#xa0;: personne ne vous l’a demandé, et ce n’est pas un consentement. L’enregistrement seul n’envoie rien&#xa0;: la collecte est l’autre interrupteur.</translation>
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
        <source>look again from {day} on</source>
        <translation>à regarder de nouveau à partir du {day}</translation>
    </message>
    <message>
        <source>See whether it has stopped</source>
        <translation>Vérifier que c’est arrêté</translation>
    </message>
    <message>
        <source>{day}: last day</source>
        <translation>{day}&#xa0;: dernier jour</translation>
    </message>
    <message>
        <source>Entry {number} of the register is not as it was noted</source>
        <translation>La ligne {number} du registre n’est plus telle qu’elle a été notée</translation>
    </message>
    <message numerus="yes">
        <source>Register intact: %n entries</source>
        <translation>
            <numerusform>Registre intact&#xa0;: %n ligne</numerusform>
            <numerusform>Registre intact&#xa0;: %n lignes</numerusform>
        </translation>
    </message>
    <message>
        <source>{entries}, fingerprint {hash}</source>
        <translation>{entries}, empreinte {hash}</translation>
    </message>
    <message>
        <source>Each entry is chained to the one before: one that is changed, exchanged or lost is found. It can’t show that the owner of this file made all of it anew; the fingerprint on a copy that you printed earlier can. It is your own record: it says what you saw, not whether a consent was valid.</source>
        <translation>Chaque ligne est enchaînée à la précédente&#xa0;: une ligne modifiée, échangée ou perdue se voit. Cela ne peut pas montrer que le propriétaire de ce fichier l’a refait en entier&#x202f;; l’empreinte d’une copie que vous avez imprimée plus tôt le peut. C’est votre propre relevé&#xa0;: il dit ce que vous avez vu, et non si un consentement était valable.</translation>
    </message>
    <message>
        <source>Stop the recording and empty the meter’s memory</source>
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
        <source>{body}, the holder</source>
        <translation>{body}, qui détient les données</translation>
    </message>
    <message>
        <source>{body}, the source</source>
        <translation>{body}, d’où viennent les données</translation>
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
        <source>In the operator’s account, where it speaks of the load curve.</source>
        <translation>Dans votre espace en ligne chez le gestionnaire, à la rubrique de la courbe de charge.</translation>
    </message>
    <message>
        <source>In the assistant’s own settings, among the tools or servers (MCP) that it is connected to.</source>
        <translation>Dans les réglages de l’assistant lui-même, parmi les outils ou serveurs (MCP) auxquels il est relié.</translation>
    </message>
    <message>
        <source>In your {operator} account, among the third parties, and at the body itself.</source>
        <translation>Dans votre compte {operator}, parmi les tiers, et auprès de l’organisme lui-même.</translation>
    </message>
    <message>
        <source>In the operator’s account, among the third parties, and at the body itself.</source>
        <translation>Dans le compte du gestionnaire, parmi les tiers, et auprès de l’organisme lui-même.</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s’est passé</translation>
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
        <source>{kind}, erased here</source>
        <translation>{kind}, effacé ici</translation>
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
        <source>Of gas a volume (m³) alone is known. The charts show kWh: GRDF’s own export has both.</source>
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
        <source>Back: {span}</source>
        <translation>Retour&#xa0;: {span}</translation>
    </message>
</context>
<context>
    <name>HistoryWords</name>
    <message>
        <source>{meter}, injection</source>
        <translation>{meter}, injection</translation>
    </message>
    <message>
        <source>Nothing was measured then.</source>
        <translation>Rien n’a été mesuré à ce moment-là.</translation>
    </message>
    <message>
        <source>{span}: known together with other days only</source>
        <translation>{span}&#xa0;: connu avec d’autres jours seulement</translation>
    </message>
    <message>
        <source>{span}: {said}</source>
        <translation>{span}&#xa0;: {said}</translation>
    </message>
    <message>
        <source>Compared with {compared}</source>
        <translation>Par rapport au {compared}</translation>
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
        <source>The days say {energy} more than the meter counted; the total is the meter’s.</source>
        <translation>Les jours disent {energy} de plus que le compteur n’a compté&#x202f;; le total est celui du compteur.</translation>
    </message>
    <message>
        <source>Not in this total, as the part that lies here is not known: {energies}</source>
        <translation>Hors de ce total, faute de savoir quelle part tombe ici&#xa0;: {energies}</translation>
    </message>
    <message>
        <source>{span}, the meter counted {counted}; your file says {energy}.</source>
        <translation>{span}, le compteur a compté {counted}&#x202f;; votre fichier dit {energy}.</translation>
    </message>
    <message>
        <source>{span}: {volume} of gas, and no kWh known</source>
        <translation>{span}&#xa0;: {volume} de gaz, sans kWh connus</translation>
    </message>
    <message numerus="yes">
        <source>, over %n complete day(s)</source>
        <translation>
            <numerusform>, sur %n jour complet</numerusform>
            <numerusform>, sur %n jours complets</numerusform>
        </translation>
    </message>
    <message>
        <source>{span}: as much as on {compared}</source>
        <translation>{span}&#xa0;: autant que le {compared}</translation>
    </message>
    <message>
        <source>{span}: {percent} more than on {compared}</source>
        <translation>{span}&#xa0;: {percent} de plus que le {compared}</translation>
    </message>
    <message>
        <source>{span}: {percent} less than on {compared}</source>
        <translation>{span}&#xa0;: {percent} de moins que le {compared}</translation>
    </message>
    <message>
        <source>{span}: as much as in the week of {compared}</source>
        <translation>{span}&#xa0;: autant que la semaine du {compared}</translation>
    </message>
    <message>
        <source>{span}: {percent} more than in the week of {compared}</source>
        <translation>{span}&#xa0;: {percent} de plus que la semaine du {compared}</translation>
    </message>
    <message>
        <source>{span}: {percent} less than in the week of {compared}</source>
        <translation>{span}&#xa0;: {percent} de moins que la semaine du {compared}</translation>
    </message>
    <message>
        <source>{span}: as much as in {compared}</source>
        <translation>{span}&#xa0;: autant qu’en {compared}</translation>
    </message>
    <message>
        <source>{span}: {percent} more than in {compared}</source>
        <translation>{span}&#xa0;: {percent} de plus qu’en {compared}</translation>
    </message>
    <message>
        <source>{span}: {percent} less than in {compared}</source>
        <translation>{span}&#xa0;: {percent} de moins qu’en {compared}</translation>
    </message>
    <message>
        <source>Compared with the week of {compared}</source>
        <translation>Par rapport à la semaine du {compared}</translation>
    </message>
    <message>
        <source>Compared to {compared}</source>
        <translation>Par rapport à {compared}</translation>
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
        <translation>Une journée gazière va de 6&#xa0;h à 6&#xa0;h le lendemain&#x202f;; rien de plus fin n’est mesuré.</translation>
    </message>
    <message>
        <source>What is known of a week or a month as a whole is spread over none of its days.</source>
        <translation>Ce qui n’est connu que pour une semaine ou un mois entier n’est réparti sur aucun de ses jours.</translation>
    </message>
    <message>
        <source>The months in which an export begins and ends were counted in part.</source>
        <translation>Les mois où un export commence et finit ne sont comptés qu’en partie.</translation>
    </message>
    <message>
        <source>Of this, {energy} is known as a total over several days, and not by day.</source>
        <translation>Dont {energy} connus en un total sur plusieurs jours, et non jour par jour.</translation>
    </message>
    <message numerus="yes">
        <source>%n smaller difference(s) like this one in view.</source>
        <translation>
            <numerusform>%n autre écart de ce genre, plus petit, dans cette vue.</numerusform>
            <numerusform>%n autres écarts de ce genre, plus petits, dans cette vue.</numerusform>
        </translation>
    </message>
    <message>
        <source>{span}, the values shown say {counted}; another file says {energy}.</source>
        <translation>{span}, les valeurs affichées indiquent {counted}&#x202f;; un autre fichier indique {energy}.</translation>
    </message>
    <message>
        <source>{span}, the meter counted {counted}; its load-curve points say {energy}.</source>
        <translation>{span}, le compteur a compté {counted}&#x202f;; ses points de courbe disent {energy}.</translation>
    </message>
    <message>
        <source>{span}, the meter counted {counted}; its load-curve points and your file say {energy} together.</source>
        <translation>{span}, le compteur a compté {counted}&#x202f;; ses points de courbe et votre fichier disent ensemble {energy}.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) set aside and not counted: {reasons}.</source>
        <translation>
            <numerusform>%n jour écarté, non compté&#xa0;: {reasons}.</numerusform>
            <numerusform>%n jours écartés, non comptés&#xa0;: {reasons}.</numerusform>
        </translation>
    </message>
    <message>
        <source>Known only together with days that are set aside, and not counted either: {energies}.</source>
        <translation>Connu seulement avec des jours écartés, et donc pas compté non plus&#xa0;: {energies}.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) will not be counted any more, nor their half-hours.</source>
        <translation>
            <numerusform>%n jour ne sera plus compté, ni ses demi-heures.</numerusform>
            <numerusform>%n jours ne seront plus comptés, ni leurs demi-heures.</numerusform>
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
        <source>See who receives your data…</source>
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
        <source>the taxes on {energy}</source>
        <translation>les taxes sur {energy}</translation>
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
        <source>{energy}, and the subscription</source>
        <translation>{energy}, et l’abonnement</translation>
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
        <source>It is known for {span}.</source>
        <translation>Elle est connue pour&#xa0;: {span}.</translation>
    </message>
    <message>
        <source>RTE’s calendar, saved from your browser, tells it.</source>
        <translation>Le calendrier de RTE, enregistré depuis votre navigateur, le dit.</translation>
    </message>
    <message>
        <source>A contract of a file can say it: “Import a contract…”.</source>
        <translation>Un contrat dans un fichier peut le dire&#xa0;: «&#xa0;Importer un contrat…&#xa0;».</translation>
    </message>
    <message>
        <source>The regulated prices depend on it. Your bill says how many kVA it is.</source>
        <translation>Les prix réglementés en dépendent. Votre facture dit combien de kVA.</translation>
    </message>
    <message>
        <source>No prices of this contract are here. Type those of your bill.</source>
        <translation>Aucun prix de ce contrat n’est connu ici. Indiquez ceux de votre facture.</translation>
    </message>
    <message>
        <source>Your contract says prices for {span}. Type those of your bill.</source>
        <translation>Votre contrat donne des prix pour {span}. Indiquez ceux de votre facture.</translation>
    </message>
    <message>
        <source>Prices are known for {span}. Others come by file.</source>
        <translation>Des prix sont connus pour {span}. D’autres viennent par fichier.</translation>
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
        <source>The taxes are known from February 2024 up to {day}.</source>
        <translation>Les taxes sont connues de février 2024 au {day}.</translation>
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
        <source>The regulated tariff has no prices for {kva} kVA. It has some for {listed} kVA.</source>
        <translation>Le tarif réglementé n’a pas de prix pour {kva} kVA. Il en a pour {listed} kVA.</translation>
    </message>
    <message>
        <source>Prices before taxes are known up to {day}; with taxes, beyond.</source>
        <translation>Les prix HT sont connus jusqu’au {day}, les prix TTC au-delà.</translation>
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
        <source>Enter the kVA…</source>
        <translation>Indiquer les kVA…</translation>
    </message>
    <message>
        <source>Which files are missing?</source>
        <translation>Quels fichiers manquent&#x202f;?</translation>
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
    <name>Importing</name>
    <message>
        <source>Reading the files…</source>
        <translation>Lecture des fichiers…</translation>
    </message>
    <message>
        <source>{number} of {count} files</source>
        <translation>{number} des {count}&#xa0;fichiers</translation>
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
        <source>The meter is read while this window is open</source>
        <translation>Le compteur est lu tant que cette fenêtre est ouverte</translation>
    </message>
    <message>
        <source>Keep reading when it is closed</source>
        <translation>Continuer à lire quand elle est fermée</translation>
    </message>
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
        <source>{name}: {said}</source>
        <translation>{name}&#xa0;: {said}</translation>
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
        <source>Certificate: {what}</source>
        <translation>Certificat&#xa0;: {what}</translation>
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
        <source>number (PRM) …{digits}</source>
        <translation>numéro (PRM) …{digits}</translation>
    </message>
    <message>
        <source>its number (PCE) is not known yet</source>
        <translation>son numéro (PCE) n’est pas encore connu</translation>
    </message>
    <message>
        <source>number (PCE) …{digits}</source>
        <translation>numéro (PCE) …{digits}</translation>
    </message>
    <message>
        <source>{number}; known by days, weeks or months, and no finer</source>
        <translation>{number}&#x202f;; connu par jour, semaine ou mois, et pas plus finement</translation>
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
    <message numerus="yes">
        <source>%n ten-minute voltage(s)</source>
        <translation>
            <numerusform>%n tension sur dix minutes</numerusform>
            <numerusform>%n tensions sur dix minutes</numerusform>
        </translation>
    </message>
    <message>
        <source>The half-hours of {meter} stay until {day}, then they become daily totals.</source>
        <translation>Pour {meter}, les demi-heures restent jusqu’au {day}, puis deviennent des totaux par jour.</translation>
    </message>
    <message>
        <source>Contract: {contract}</source>
        <translation>Contrat&#xa0;: {contract}</translation>
    </message>
    <message>
        <source>Contract: not said. Without it, half-hours that are reduced leave one total, peak and off-peak together.</source>
        <translation>Contrat&#xa0;: à indiquer. Sans lui, il ne reste des demi-heures réduites qu’un seul total, heures pleines et creuses confondues.</translation>
    </message>
    <message>
        <source>The meter’s own indexes tell peak from off-peak hours where it has them.</source>
        <translation>Les index du compteur distinguent heures pleines et heures creuses, si son contrat en a.</translation>
    </message>
    <message>
        <source>For {meters} the contract is not said: the totals are not told apart by peak and off-peak hours, and this can’t be made good later. Say it first if your price depends on the hour.</source>
        <translation>Pour {meters}, le contrat reste à indiquer&#xa0;: les totaux ne distingueront pas heures pleines et heures creuses, et cela ne pourra plus se rattraper. Si votre prix dépend de l’heure, indiquez-le d’abord.</translation>
    </message>
    <message>
        <source>Without your contract the totals are not told apart by peak and off-peak hours, and this can’t be made good later. Say your contract first if your price depends on the hour.</source>
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
        <source>Next: live values, on {day}.</source>
        <translation>Prochaine suppression&#xa0;: des valeurs en direct, le {day}.</translation>
    </message>
    <message>
        <source>Next: what was kept until {day} becomes daily totals that day.</source>
        <translation>Prochaine réduction&#xa0;: ce qui est gardé jusqu’au {day} devient ce jour-là des totaux par jour.</translation>
    </message>
    <message>
        <source>Next: half-hours become daily totals, from {day}.</source>
        <translation>Prochaine réduction&#xa0;: les demi-heures deviennent des totaux par jour, à partir du {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) of half-hours</source>
        <translation>
            <numerusform>%n jour de demi-heures</numerusform>
            <numerusform>%n jours de demi-heures</numerusform>
        </translation>
    </message>
    <message>
        <source>Next: from {day}, {what} become daily totals.</source>
        <translation>Prochaine réduction&#xa0;: à partir du {day}, en totaux par jour ({what}).</translation>
    </message>
    <message>
        <source>The last day that is certain here is {day}: what this computer alone has dated since, such as a letter, does not count. Until you answer, the retention waits: nothing old goes. If the date is right, all that is older than you keep goes. If it is wrong, set the clock of this computer.</source>
        <translation>Le dernier jour sûr ici est le {day}&#xa0;: ce que cet ordinateur est seul à avoir daté depuis, une lettre par exemple, ne compte pas. Tant que vous n’avez pas répondu, la conservation attend&#xa0;: rien d’ancien ne part. Si la date est juste, tout ce qui dépasse la durée de conservation part. Si elle est fausse, mettez cet ordinateur à l’heure.</translation>
    </message>
    <message>
        <source>Is today really {day}?</source>
        <translation>Sommes-nous bien le {day}&#x202f;?</translation>
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
        <source>Last run on {day}: the computer’s clock was behind, so nothing was done.</source>
        <translation>Dernier rangement le {day}&#xa0;: l’horloge de l’ordinateur était en retard, rien n’a été fait.</translation>
    </message>
    <message>
        <source>Last run on {day}: {what}.</source>
        <translation>Dernier rangement le {day}&#xa0;: {what}.</translation>
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
    <message>
        <source>The totals are told apart by tariff period, according to your contract, so costs stay exact.</source>
        <translation>Les totaux sont répartis par tarif d’après votre contrat&#xa0;: les coûts restent exacts.</translation>
    </message>
    <message>
        <source>Older data, kept with their import: {what}, from {day} on.</source>
        <translation>Données plus anciennes, gardées avec leur import&#xa0;: {what}, à partir du {day}.</translation>
    </message>
    <message numerus="yes">
        <source>%n measure(s) became {what}</source>
        <translation>
            <numerusform>%n mesure est devenue {what}</numerusform>
            <numerusform>%n mesures sont devenues {what}</numerusform>
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
        <source>%n ten-minute voltage(s) erased</source>
        <translation>
            <numerusform>%n tension sur dix minutes effacée</numerusform>
            <numerusform>%n tensions sur dix minutes effacées</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>the number of voltages of %n day(s) erased</source>
        <translation>
            <numerusform>le nombre de tensions de %n jour effacé</numerusform>
            <numerusform>le nombre de tensions de %n jours effacé</numerusform>
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
        <source>%n changed text(s)</source>
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
        <source>The address of {body}</source>
        <translation>Adresse&#xa0;: {body}</translation>
    </message>
    <message>
        <source>The address stays in this household, with its source.</source>
        <translation>L’adresse reste dans ce foyer, avec sa source.</translation>
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
        <source>It corrects that of {day}</source>
        <translation>Elle corrige celle du {day}</translation>
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
        <source>What they say of point {number}</source>
        <translation>Ce qu’ils disent du point {number}</translation>
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
        <source>Your letter as a whole: {text}</source>
        <translation>Votre lettre dans son ensemble&#xa0;: {text}</translation>
    </message>
    <message>
        <source>Is point {number} done?</source>
        <translation>Le point {number} est-il fait&#x202f;?</translation>
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
        <source>I don’t know</source>
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
        <source>%n pages or files: {names}</source>
        <translation>
            <numerusform>%n page ou fichier&#xa0;: {names}</numerusform>
            <numerusform>%n pages ou fichiers&#xa0;: {names}</numerusform>
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
        <source>{day} is the day in your register (page Sharing).</source>
        <translation>Le {day} est le jour noté dans votre registre (page Partages).</translation>
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
        <source>Often asked for</source>
        <translation>Demandes courantes</translation>
    </message>
    <message>
        <source>I have sent a letter already…</source>
        <translation>J’ai déjà envoyé une lettre…</translation>
    </message>
    <message>
        <source>Four questions, and the letter is ready to sign. Persienne then keeps the last day to answer.</source>
        <translation>Quatre questions, et la lettre est prête à signer. Persienne garde ensuite la date limite de réponse.</translation>
    </message>
    <message>
        <source>Texts of law verified on {day}</source>
        <translation>Textes de loi vérifiés au {day}</translation>
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
</context>
<context>
    <name>LettersWords</name>
    <message>
        <source>a body to be named</source>
        <translation>organisme à préciser</translation>
    </message>
    <message>
        <source>{body}, ref. {reference}</source>
        <translation>{body}, réf. {reference}</translation>
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
        <source>Look at the effect from {day}</source>
        <translation>Effet à vérifier dès le {day}</translation>
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
        <source>National energy mediator from {first} to {last}</source>
        <translation>Médiateur national de l’énergie du {first} au {last}</translation>
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
        <source>Reminder possible on {day}</source>
        <translation>Rappel possible le {day}</translation>
    </message>
    <message>
        <source>Receipt</source>
        <translation>Réception</translation>
    </message>
    <message>
        <source>An answer is due by {day} at the latest</source>
        <translation>Une réponse attendue au plus tard le {day}</translation>
    </message>
    <message numerus="yes">
        <source>%n answer(s) due, the next by {day} at the latest</source>
        <translation>
            <numerusform>%n réponse attendue, au plus tard le {day}</numerusform>
            <numerusform>%n réponses attendues, la prochaine au plus tard le {day}</numerusform>
        </translation>
    </message>
    <message>
        <source>answer due by {day} at the latest</source>
        <translation>réponse au plus tard le {day}</translation>
    </message>
    <message>
        <source>Last day to answer: {day}</source>
        <translation>Dernier jour pour répondre&#xa0;: {day}</translation>
    </message>
    <message>
        <source>Answer due by {day} at the latest</source>
        <translation>Réponse au plus tard le {day}</translation>
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
        <source>{day} is a {weekday}</source>
        <translation>{day} est un {weekday}</translation>
    </message>
    <message>
        <source>{day} is a holiday</source>
        <translation>{day} est férié</translation>
    </message>
    <message>
        <source>{body}, without a reference</source>
        <translation>{body}, sans référence</translation>
    </message>
    <message>
        <source>Granted, effect not seen</source>
        <translation>Accepté, effet non vu</translation>
    </message>
    <message>
        <source>{said} (day of arrival not proved)</source>
        <translation>{said} (jour d’arrivée non prouvé)</translation>
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
        <source>{day} may be a holiday there</source>
        <translation>{day} peut y être férié</translation>
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
        <source>three months</source>
        <translation>trois mois</translation>
    </message>
    <message>
        <source>Prepared on {day}</source>
        <translation>Préparée le {day}</translation>
    </message>
    <message>
        <source>Sent on {day}</source>
        <translation>Envoyée le {day}</translation>
    </message>
    <message>
        <source>Received on {day}</source>
        <translation>Reçue le {day}</translation>
    </message>
    <message>
        <source>Came back on {day}</source>
        <translation>Revenue le {day}</translation>
    </message>
    <message>
        <source>Acknowledged on {day}</source>
        <translation>Accusé de réception le {day}</translation>
    </message>
    <message>
        <source>Identity asked on {day}</source>
        <translation>Identité demandée le {day}</translation>
    </message>
    <message>
        <source>Identity answered on {day}</source>
        <translation>Identité justifiée le {day}</translation>
    </message>
    <message>
        <source>Extension announced on {day}</source>
        <translation>Prolongation annoncée le {day}</translation>
    </message>
    <message>
        <source>Granted on {day}</source>
        <translation>Accordé le {day}</translation>
    </message>
    <message>
        <source>Answered in part on {day}</source>
        <translation>Répondu en partie le {day}</translation>
    </message>
    <message>
        <source>Refused on {day}</source>
        <translation>Refusé le {day}</translation>
    </message>
    <message>
        <source>Reminded on {day}</source>
        <translation>Rappel envoyé le {day}</translation>
    </message>
    <message>
        <source>Written complaint sent on {day}</source>
        <translation>Réclamation écrite envoyée le {day}</translation>
    </message>
    <message>
        <source>Complaint sent on {day}</source>
        <translation>Plainte envoyée le {day}</translation>
    </message>
    <message>
        <source>Referred to the mediator on {day}</source>
        <translation>Médiateur saisi le {day}</translation>
    </message>
    <message>
        <source>Effect seen on {day}</source>
        <translation>Effet constaté le {day}</translation>
    </message>
    <message>
        <source>Says it holds none, {day}</source>
        <translation>Écrit n’en détenir aucune, {day}</translation>
    </message>
    <message>
        <source>Closed on {day}</source>
        <translation>Classée le {day}</translation>
    </message>
    <message>
        <source>Taken back on {day}</source>
        <translation>Repris le {day}</translation>
    </message>
    <message>
        <source>No effect seen on {day}</source>
        <translation>Aucun effet constaté le {day}</translation>
    </message>
    <message>
        <source>A curve was there on {day}</source>
        <translation>Une courbe était là le {day}</translation>
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
        <source>What they write</source>
        <translation>Ce qu’ils écrivent</translation>
    </message>
    <message>
        <source>The operator stops passing your data on to a company or an app.</source>
        <translation>Le gestionnaire cesse de transmettre vos données à une société ou à une application.</translation>
    </message>
    <message>
        <source>A copy of your data, asked for point by point.</source>
        <translation>Une copie de vos données, demandée point par point.</translation>
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
        <source>Who, when, under which permission; then it ends.</source>
        <translation>Qui, quand, sur quelle autorisation&#x202f;; puis l’accès prend fin.</translation>
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
        <source>No reasons are needed, and it can’t be refused.</source>
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
        <source>read on {day}</source>
        <translation>lu le {day}</translation>
    </message>
    <message>
        <source>known at second hand, on {day}</source>
        <translation>connu par d’autres, le {day}</translation>
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
    <name>LiveBar</name>
    <message>
        <source>1 h</source>
        <translation>1&#xa0;h</translation>
    </message>
    <message>
        <source>6 h</source>
        <translation>6&#xa0;h</translation>
    </message>
    <message>
        <source>24 h</source>
        <translation>24&#xa0;h</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7&#xa0;jours</translation>
    </message>
    <message>
        <source>31 days</source>
        <translation>31&#xa0;jours</translation>
    </message>
    <message>
        <source>How much is shown at once</source>
        <translation>Durée affichée d’un coup</translation>
    </message>
</context>
<context>
    <name>LiveChart</name>
    <message>
        <source>Live power</source>
        <translation>Puissance en direct</translation>
    </message>
</context>
<context>
    <name>LiveSource</name>
    <message>
        <source>The meter’s port</source>
        <translation>Prise du compteur</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Changer…</translation>
    </message>
    <message>
        <source>Change the meter’s port</source>
        <translation>Changer de prise</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêter</translation>
    </message>
    <message>
        <source>Stop reading the meter’s port</source>
        <translation>Arrêter la lecture de la prise du compteur</translation>
    </message>
    <message>
        <source>{duration} ago</source>
        <translation>il y a {duration}</translation>
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
        <source>{power} at {time}</source>
        <translation>{power} à {time}</translation>
    </message>
    <message>
        <source>{power} subscribed</source>
        <translation>{power} souscrits</translation>
    </message>
    <message>
        <source>Phase {number}: up to {power}</source>
        <translation>Phase {number}&#xa0;: jusqu’à {power}</translation>
    </message>
    <message>
        <source>injected, about {power}</source>
        <translation>injecté, environ {power}</translation>
    </message>
    <message>
        <source>injected, up to {power}</source>
        <translation>injecté, jusqu’à {power}</translation>
    </message>
    <message>
        <source>{duration} without data</source>
        <translation>{duration} sans mesure</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Jour</translation>
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
        <source>{power} on {day}</source>
        <translation>{power} le {day}</translation>
    </message>
    <message>
        <source>The last hour</source>
        <translation>La dernière heure</translation>
    </message>
    <message>
        <source>The last 6 hours</source>
        <translation>Les 6 dernières heures</translation>
    </message>
    <message>
        <source>The last 24 hours</source>
        <translation>Les dernières 24 heures</translation>
    </message>
    <message>
        <source>The last 7 days</source>
        <translation>Les 7 derniers jours</translation>
    </message>
    <message>
        <source>The last 31 days</source>
        <translation>Les 31 derniers jours</translation>
    </message>
    <message>
        <source>on average {power}</source>
        <translation>en moyenne {power}</translation>
    </message>
    <message>
        <source>{day}: nothing was read.</source>
        <translation>{day}&#xa0;: rien n’a été lu.</translation>
    </message>
    <message>
        <source>{day}: up to {power}</source>
        <translation>{day}&#xa0;: jusqu’à {power}</translation>
    </message>
    <message>
        <source>Lowest</source>
        <translation>Plus basse</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Plus haute</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
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
        <source>Lock this window, and stop reading the meter, when nobody uses it</source>
        <translation>Verrouiller cette fenêtre, et cesser de lire le compteur, quand personne ne s’en sert</translation>
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
        <source>Lock when the screen is locked</source>
        <translation>Verrouiller en même temps que l’écran</translation>
    </message>
    <message>
        <source>On desktops that tell Persienne when the screen is locked.</source>
        <translation>Si le bureau signale à Persienne que l’écran est verrouillé.</translation>
    </message>
    <message>
        <source>The computer waits for the lock, for 5 seconds at most.</source>
        <translation>L’ordinateur attend le verrouillage, 5&#xa0;secondes au plus.</translation>
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
        <source>when the computer goes to sleep</source>
        <translation>quand l’ordinateur se met en veille</translation>
    </message>
    <message>
        <source>after {duration} without use</source>
        <translation>après {duration} d’inactivité</translation>
    </message>
    <message>
        <source>when the screen is locked</source>
        <translation>quand l’écran est verrouillé</translation>
    </message>
    <message>
        <source>This window locks when you ask for it alone</source>
        <translation>Cette fenêtre ne se verrouille que si vous le demandez</translation>
    </message>
    <message>
        <source>This window locks by itself: {when}</source>
        <translation>Cette fenêtre se verrouille d’elle-même&#xa0;: {when}</translation>
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
        <source>Ctrl + and Ctrl - do the same everywhere, and Ctrl 0 goes back to {percent}.</source>
        <translation>Ctrl&#xa0;+ et Ctrl&#xa0;- font de même partout, et Ctrl&#xa0;0 revient à {percent}.</translation>
    </message>
    <message>
        <source>Palette</source>
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
        <source>Same as the system</source>
        <translation>Comme le système</translation>
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
        <source>What was done is stored. {error}</source>
        <translation>Ce qui a été fait est enregistré. {error}</translation>
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
        <source>A mandate for the person who writes for you</source>
        <translation>Un mandat pour la personne qui écrit à votre place</translation>
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
        <source>Attach by yourself what the letter encloses: the draft has the letter alone. {enclosed}</source>
        <translation>Joignez vous-même ce que la lettre annonce&#xa0;: le brouillon ne contient que la lettre. {enclosed}</translation>
    </message>
    <message>
        <source>{count} characters, spaces included. If the form takes fewer, attach the PDF instead.</source>
        <translation>{count} caractères, espaces compris. Si le formulaire en accepte moins, joignez plutôt le PDF.</translation>
    </message>
</context>
<context>
    <name>MeterControl</name>
    <message>
        <source>the example’s own meter</source>
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
        <source>{meters}, {size}, one encrypted file on this disk</source>
        <translation>{meters}, {size}, un seul fichier chiffré sur ce disque</translation>
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
        <source>The files of the import: {batch}</source>
        <translation>Les fichiers de l’import&#xa0;: {batch}</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>Undo the import: {batch}, {detail}</source>
        <translation>Annuler l’import&#xa0;: {batch}, {detail}</translation>
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
        <source>Undoing the import in {seconds} s: {batch}</source>
        <translation>Annulation de l’import dans {seconds} s&#xa0;: {batch}</translation>
    </message>
    <message>
        <source>Undoing the file in {seconds} s: {file}</source>
        <translation>Annulation du fichier dans {seconds} s&#xa0;: {file}</translation>
    </message>
</context>
<context>
    <name>MeterLever</name>
    <message>
        <source>Joining the meter on the port to this one in {seconds} s: {meter}</source>
        <translation>Le compteur du port sera réuni à celui-ci dans {seconds}&#xa0;s&#xa0;: {meter}</translation>
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
        <translation>Son nom (facultatif)</translation>
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
        <source>no. {point}, as your files say</source>
        <translation>n° {point}, d’après vos fichiers</translation>
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
        <source>Place and holders…</source>
        <translation>Lieu et titulaires…</translation>
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
    <message>
        <source>Nobody said where this meter is: the letter has a blank.</source>
        <translation>Personne n’a dit où se trouve ce compteur&#xa0;: la lettre a un blanc.</translation>
    </message>
    <message>
        <source>The letter says: {tenancy}</source>
        <translation>La lettre dira&#xa0;: {tenancy}</translation>
    </message>
</context>
<context>
    <name>MetersCard</name>
    <message>
        <source>Your meters</source>
        <translation>Vos compteurs</translation>
    </message>
    <message>
        <source>Is the meter on the port {meter}?</source>
        <translation>Le compteur du port est-il {meter}&#x202f;?</translation>
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
        <source>Place and holders…</source>
        <translation>Lieu et titulaires…</translation>
    </message>
    <message>
        <source>Place and holders of the meter: {meter}</source>
        <translation>Lieu et titulaires du compteur&#xa0;: {meter}</translation>
    </message>
    <message>
        <source>Name it…</source>
        <translation>Nommer…</translation>
    </message>
    <message>
        <source>Name the meter: {meter}</source>
        <translation>Nommer le compteur&#xa0;: {meter}</translation>
    </message>
    <message>
        <source>Contract…</source>
        <translation>Contrat…</translation>
    </message>
    <message>
        <source>Say the electricity contract of the meter: {meter}</source>
        <translation>Indiquer le contrat d’électricité du compteur&#xa0;: {meter}</translation>
    </message>
</context>
<context>
    <name>MirrorBoard</name>
    <message>
        <source>Electric heating, most likely, blurs this reading</source>
        <translation>Un chauffage électrique, très probable, brouille cette lecture</translation>
    </message>
    <message>
        <source>It does not protect you from finer methods. What it blurs is called guessable here, never unreadable.</source>
        <translation>Il ne protège pas de méthodes plus fines. Ce qu’il brouille est dit ici «&#xa0;devinable&#xa0;», jamais «&#xa0;illisible&#xa0;».</translation>
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
        <source>A day’s total is not harmless: days spent elsewhere show in it. A month’s hides all but a long time away.</source>
        <translation>Un total par jour n’est pas anodin&#xa0;: les jours passés ailleurs s’y voient. Un total par mois les cache, sauf une longue absence.</translation>
    </message>
</context>
<context>
    <name>MirrorDesk</name>
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
    <message>
        <source>Days are missing</source>
        <translation>Il manque des jours</translation>
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
        <source>{readable}, {guessable}</source>
        <comment>things readable, things guessable</comment>
        <translation>{readable}, {guessable}</translation>
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
        <source>{needed}; none is here yet.</source>
        <translation>{needed}&#x202f;; il n’y en a encore aucun.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) known so far.</source>
        <translation>
            <numerusform>%n jour est connu pour l’instant.</numerusform>
            <numerusform>%n jours sont connus pour l’instant.</numerusform>
        </translation>
    </message>
    <message>
        <source>{needed}; {known}</source>
        <comment>days needed; days known</comment>
        <translation>{needed}&#x202f;; {known}</translation>
    </message>
    <message numerus="yes">
        <source>The mirror needs %n whole day(s)</source>
        <translation>
            <numerusform>Il faut %n jour entier au miroir</numerusform>
            <numerusform>Il faut %n jours entiers au miroir</numerusform>
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
        <source>a day with signs of presence, {certainty}</source>
        <translation>jour avec des signes de présence, {certainty}</translation>
    </message>
    <message>
        <source>water heater, {certainty}, times estimated</source>
        <translation>chauffe-eau, {certainty}, heures estimées</translation>
    </message>
    <message numerus="yes">
        <source>%n use(s) of small appliances</source>
        <translation>
            <numerusform>%n usage d’un petit appareil</numerusform>
            <numerusform>%n usages de petits appareils</numerusform>
        </translation>
    </message>
    <message>
        <source>presence, {certainty}</source>
        <translation>présence, {certainty}</translation>
    </message>
    <message numerus="yes">
        <source>%n more in the example only</source>
        <translation>
            <numerusform>%n de plus, dans l’exemple seulement</numerusform>
            <numerusform>%n de plus, dans l’exemple seulement</numerusform>
        </translation>
    </message>
    <message>
        <source>not measured in full</source>
        <translation>mesure incomplète</translation>
    </message>
    <message>
        <source>water heater, {certainty}</source>
        <translation>chauffe-eau, {certainty}</translation>
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
        <source>Return says how it is guessed</source>
        <translation>Entrée dit comment on le devine</translation>
    </message>
</context>
<context>
    <name>MissingCard</name>
    <message>
        <source>List these weeks too</source>
        <translation>Lister aussi ces semaines</translation>
    </message>
    <message>
        <source>Open the operator’s website ({operator})</source>
        <translation>Ouvrir le site du gestionnaire de réseau ({operator})</translation>
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
        <source>With no proof that it arrived, Persienne counts from the day it was sent: a precaution, not a legal date.</source>
        <translation>Sans preuve d’arrivée, Persienne compte depuis l’envoi&#xa0;: prudence, pas date légale.</translation>
    </message>
    <message>
        <source>With no proof that it arrived, Persienne counts from ten days after it was sent: a precaution, not a legal date.</source>
        <translation>Sans preuve d’arrivée, Persienne compte depuis le dixième jour après l’envoi&#xa0;: prudence, pas date légale.</translation>
    </message>
    <message>
        <source>An answer is due by {day} at the latest</source>
        <translation>Une réponse attendue au plus tard le {day}</translation>
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
        <source>The seals of days go on {day}</source>
        <translation>Les empreintes de jours s’en vont le {day}</translation>
    </message>
    <message>
        <source>You may refer to the national energy mediator until {day}.</source>
        <translation>Vous pouvez saisir le médiateur national de l’énergie jusqu’au {day}.</translation>
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
        <source>The check compares with what is stored here from now on. What you noted stays, with its pages.</source>
        <translation>La vérification compare désormais avec ce qui est enregistré ici. Ce que vous avez noté reste, avec ses pages.</translation>
    </message>
    <message>
        <source>Your letter names no text.</source>
        <translation>Votre lettre ne nomme aucun texte.</translation>
    </message>
    <message>
        <source>Your letter names no text; you may make a written complaint, or write a new letter that does.</source>
        <translation>Votre lettre ne nomme aucun texte&#x202f;; vous pouvez faire une réclamation écrite, ou écrire une nouvelle lettre qui en nomme.</translation>
    </message>
    <message>
        <source>Answer it, and note the day.</source>
        <translation>Répondez-y et notez le jour.</translation>
    </message>
    <message>
        <source>It came too late to stop the clock; you may answer it all the same.</source>
        <translation>Elle est arrivée trop tard pour suspendre le délai&#x202f;; vous pouvez y répondre quand même.</translation>
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
        <source>A file that they gave since has a curve of these days.</source>
        <translation>Un fichier qu’ils ont remis depuis contient une courbe de ces jours.</translation>
    </message>
    <message>
        <source>They have not acknowledged the request yet</source>
        <translation>Ils n’ont pas encore accusé réception de la demande</translation>
    </message>
    <message>
        <source>Time to check that it was done</source>
        <translation>Le moment de vérifier que c’est fait</translation>
    </message>
    <message>
        <source>They said yes, and no effect is seen</source>
        <translation>Accepté, sans effet visible</translation>
    </message>
    <message>
        <source>Ask which load curves they hold, then check what they give.</source>
        <translation>Demandez quelles courbes de charge ils détiennent, puis vérifiez ce qu’ils remettent.</translation>
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
        <source>No text gives a time for the answer.</source>
        <translation>Aucun texte ne fixe de délai pour répondre.</translation>
    </message>
    <message>
        <source>The answer is due by {day} at the latest.</source>
        <translation>Réponse attendue au plus tard le {day}.</translation>
    </message>
    <message>
        <source>The last day to answer was {day}.</source>
        <translation>Le dernier jour pour répondre était le {day}.</translation>
    </message>
    <message>
        <source>You looked, and it was not done.</source>
        <translation>Vous avez regardé, et ce n’était pas fait.</translation>
    </message>
    <message>
        <source>The last day to answer was {day}, and the reminder went out no later: nothing was late.</source>
        <translation>Le dernier jour pour répondre était le {day}, et le rappel n’est pas parti après&#xa0;: rien n’était en retard.</translation>
    </message>
    <message>
        <source>The clock stands still from that day.</source>
        <translation>Le délai est suspendu à partir de ce jour.</translation>
    </message>
    <message>
        <source>Check what they hold…</source>
        <translation>Vérifier chez eux…</translation>
    </message>
    <message>
        <source>The day on the signed receipt, or of the message that says it arrived.</source>
        <translation>Le jour porté sur l’avis signé, ou celui du message qui dit qu’elle est arrivée.</translation>
    </message>
    <message>
        <source>The day on the signed receipt, or of the message that says it arrived. The month counts from it.</source>
        <translation>Le jour porté sur l’avis signé, ou celui du message qui dit qu’elle est arrivée. Le délai d’un mois part de ce jour.</translation>
    </message>
    <message>
        <source>What was their answer?</source>
        <translation>Qu’ont-ils répondu&#x202f;?</translation>
    </message>
    <message>
        <source>Look from {day} whether it was done.</source>
        <translation>À partir du {day}, vérifiez que c’est fait.</translation>
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
        <source>They asked who you are after {day}: the clock did not stop.</source>
        <translation>Ils ont demandé qui vous êtes après le {day}&#xa0;: le délai n’a pas été suspendu.</translation>
    </message>
    <message>
        <source>The extension came after {day}: it does not count.</source>
        <translation>La prolongation est venue après le {day}&#xa0;: elle ne compte pas.</translation>
    </message>
    <message>
        <source>The extension gave no reasons: it does not count.</source>
        <translation>La prolongation n’a pas donné de raisons&#xa0;: elle ne compte pas.</translation>
    </message>
    <message>
        <source>What they wrote shows that it arrived by {day} at the latest. Persienne counts from that day: a precaution, not a legal date.</source>
        <translation>D’après ce qu’ils ont écrit, elle est arrivée au plus tard le {day}. Persienne compte depuis ce jour&#xa0;: prudence, pas date légale.</translation>
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
    <name>MovingDialog</name>
    <message>
        <source>Move to another computer</source>
        <translation>Déménager vers un autre ordinateur</translation>
    </message>
    <message>
        <source>Close, and go on later</source>
        <translation>Fermer, et poursuivre plus tard</translation>
    </message>
    <message>
        <source>Only the keyring of this computer opens the household, and it does not go along. Make a recovery sheet first: its twelve words open the backup on any computer.</source>
        <translation>Seul le trousseau de cet ordinateur ouvre le foyer, et il ne part pas avec lui. Faites d’abord une feuille de secours&#xa0;: ses douze mots ouvrent la sauvegarde sur n’importe quel ordinateur.</translation>
    </message>
    <message>
        <source>Make the backup here</source>
        <translation>Faire la sauvegarde ici</translation>
    </message>
    <message>
        <source>Make the sheet…</source>
        <translation>Faire la feuille…</translation>
    </message>
    <message>
        <source>Make it…</source>
        <translation>La faire…</translation>
    </message>
    <message>
        <source>Use today’s backup: {file}</source>
        <translation>Prendre la sauvegarde d’aujourd’hui&#xa0;: {file}</translation>
    </message>
    <message>
        <source>Made and read again whole: {backup}, in {folder}.</source>
        <translation>Faite et relue en entier&#xa0;: {backup}, dans {folder}.</translation>
    </message>
    <message>
        <source>Something came in or went since: it is not in that backup.</source>
        <translation>Quelque chose est venu ou parti depuis&#xa0;: cette sauvegarde n’en tient pas compte.</translation>
    </message>
    <message>
        <source>It is not there any more, or its disk is not.</source>
        <translation>Elle n’y est plus, ou son disque n’y est pas.</translation>
    </message>
    <message>
        <source>Another passphrase or recovery sheet came since, and does not open it: make another one.</source>
        <translation>Une autre phrase de passe ou feuille de secours est venue depuis, et ne l’ouvre pas&#xa0;: faites-en une autre.</translation>
    </message>
    <message>
        <source>The backup is made</source>
        <translation>La sauvegarde est faite</translation>
    </message>
    <message>
        <source>Make another one…</source>
        <translation>En faire une autre…</translation>
    </message>
    <message>
        <source>the passphrase or the recovery sheet of the day when it was made</source>
        <translation>la phrase de passe ou la feuille de secours du jour où elle a été faite</translation>
    </message>
    <message>
        <source>the passphrase of this household, or its recovery sheet</source>
        <translation>la phrase de passe de ce foyer, ou sa feuille de secours</translation>
    </message>
    <message>
        <source>the passphrase of this household</source>
        <translation>la phrase de passe de ce foyer</translation>
    </message>
    <message>
        <source>its recovery sheet</source>
        <translation>sa feuille de secours</translation>
    </message>
    <message>
        <source>The file, on a stick or by your own network, and what opens it there: {ways}. The keyring of this computer does not go along. Keep sheet and file apart on the way: together they are the whole household.</source>
        <translation>Le fichier, sur une clé ou par votre propre réseau, et ce qui l’ouvrira là-bas&#xa0;: {ways}. Le trousseau de cet ordinateur ne part pas avec lui. En chemin, gardez la feuille loin du fichier&#xa0;: ensemble, ils sont le foyer entier.</translation>
    </message>
    <message>
        <source>Carry it over</source>
        <translation>L’emporter</translation>
    </message>
    <message>
        <source>Both are on the way, or there</source>
        <translation>Les deux sont en route, ou arrivés</translation>
    </message>
    <message>
        <source>There, install Persienne. Its first page asks “Do you have a backup?”: choose the file, and type the passphrase or the twelve words. Make a new recovery sheet when it asks for one: the old sheet opens this backup, but not the new household.</source>
        <translation>Là-bas, installez Persienne. Sa première page demande «&#xa0;Vous avez une sauvegarde&#x202f;?&#xa0;»&#xa0;: choisissez le fichier, et tapez la phrase de passe ou les douze mots. Faites une nouvelle feuille de secours quand elle la demande&#xa0;: l’ancienne ouvre cette sauvegarde, mais pas le nouveau foyer.</translation>
    </message>
    <message>
        <source>If both computers go on storing measures, neither learns what the other one stores. A backup of one, put in the place of the other, loses what came there since. Persienne says when a household is older than the one seen last. It can’t say which of two is right.</source>
        <translation>Si les deux ordinateurs continuent d’enregistrer des mesures, aucun n’apprend ce que l’autre enregistre. Une sauvegarde de l’un, mise à la place de l’autre, perd ce qui y est venu depuis. Persienne dit quand un foyer est plus ancien que le dernier vu. Elle ne peut pas dire lequel des deux est le bon.</translation>
    </message>
    <message>
        <source>Here stay, until you erase them: the household with its keys, exported files, and older backups.</source>
        <translation>Restent ici, tant que vous ne les effacez pas&#xa0;: le foyer et ses clés, les fichiers exportés, les sauvegardes plus anciennes.</translation>
    </message>
    <message>
        <source>Open it there</source>
        <translation>L’ouvrir là-bas</translation>
    </message>
    <message>
        <source>Everything in one encrypted file: measures, letters, register, notes, settings.</source>
        <translation>Tout dans un seul fichier chiffré&#xa0;: mesures, lettres, registre, notes, réglages.</translation>
    </message>
    <message>
        <source>It is open there, with its charts and letters</source>
        <translation>Il est ouvert là-bas, avec ses courbes et ses lettres</translation>
    </message>
    <message>
        <source>Close here</source>
        <translation>Fermer ici</translation>
    </message>
    <message>
        <source>End the service that reads the meter here</source>
        <translation>Arrêter le service qui lit le compteur ici</translation>
    </message>
    <message>
        <source>Erase everything here…</source>
        <translation>Tout effacer ici…</translation>
    </message>
    <message>
        <source>Keep it here too: the move is over</source>
        <translation>Le garder ici aussi&#xa0;: le déménagement est fini</translation>
    </message>
</context>
<context>
    <name>MovingLever</name>
    <message>
        <source>Where the backup goes that is carried: a stick, for instance</source>
        <translation>Où va la sauvegarde à emporter&#xa0;: une clé, par exemple</translation>
    </message>
</context>
<context>
    <name>NeededDialog</name>
    <message>
        <source>Give just what is needed</source>
        <translation>Donner le juste nécessaire</translation>
    </message>
    <message>
        <source>Whoever compares offers needs no curve: one sum for each price and month gives the same bill to the cent. When you get up, when you are away and what runs can’t be read in it.</source>
        <translation>Pour comparer des offres, pas besoin de courbe&#xa0;: une somme par prix et par mois donne la même facture au centime près. Vos heures de lever, vos absences et vos appareils ne s’y lisent pas.</translation>
    </message>
    <message>
        <source>Sums for your contract, and for</source>
        <translation>Sommes pour votre contrat, et pour</translation>
    </message>
    <message>
        <source>With the meter’s whole number</source>
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
        <source>Lines: {count}. The bill of these sums was compared with your bill: both are the same.</source>
        <translation>Lignes&#xa0;: {count}. La facture que donnent ces sommes a été comparée à la vôtre&#xa0;: c’est la même.</translation>
    </message>
    <message>
        <source>Reckoning…</source>
        <translation>Calcul en cours…</translation>
    </message>
</context>
<context>
    <name>NeededLever</name>
    <message>
        <source>Just what is needed (*.csv)</source>
        <translation>Le juste nécessaire (*.csv)</translation>
    </message>
</context>
<context>
    <name>NetworkCard</name>
    <message>
        <source>The network</source>
        <translation>Le réseau</translation>
    </message>
    <message>
        <source>Persienne opens no connection; the kernel refuses it.</source>
        <translation>Persienne n’ouvre aucune connexion&#x202f;; le noyau le lui refuse.</translation>
    </message>
    <message>
        <source>Outside stands the helper that opens the links you click: Persienne can’t write into its memory. So do the programs that Persienne talks to: the screen, the desktop, the keyring.</source>
        <translation>Dehors se tient l’assistant qui ouvre les liens sur lesquels vous cliquez&#xa0;: Persienne ne peut pas écrire dans sa mémoire. S’y tiennent aussi les programmes à qui Persienne parle&#xa0;: l’écran, le bureau, le trousseau.</translation>
    </message>
    <message>
        <source>But this kernel leaves the memory of your other programs open to Persienne, that of the helper too, which stands outside to open the links you click.</source>
        <translation>Mais ce noyau laisse à Persienne la mémoire de vos autres programmes, et celle de l’assistant, qui se tient dehors pour ouvrir les liens sur lesquels vous cliquez.</translation>
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
    <name>NewFilesDialog</name>
    <message>
        <source>New exports in your folder; nothing of them is stored yet</source>
        <translation>De nouveaux exports dans votre dossier&#x202f;; rien n’en est encore gardé</translation>
    </message>
    <message>
        <source>Of a meter that is not in this household: {numbers}</source>
        <translation>D’un compteur qui n’est pas dans ce foyer&#xa0;: {numbers}</translation>
    </message>
    <message>
        <source>From now on, read files of these kinds automatically</source>
        <translation>Désormais, lire automatiquement les fichiers de ces sortes</translation>
    </message>
    <message>
        <source>Only those of a meter that is here and that leave no question; any other is asked about.</source>
        <translation>Seulement ceux d’un compteur déjà là et qui ne posent aucune question&#x202f;; les autres vous sont soumis.</translation>
    </message>
    <message>
        <source>Later</source>
        <translation>Plus tard</translation>
    </message>
    <message>
        <source>Not these</source>
        <translation>Pas ceux-ci</translation>
    </message>
    <message>
        <source>Read them</source>
        <translation>Les lire</translation>
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
        <source>Question {number} of {count}</source>
        <translation>Question {number} sur {count}</translation>
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
    <name>NoSheetDialog</name>
    <message>
        <source>Do without a recovery sheet?</source>
        <translation>Se passer de feuille de secours&#x202f;?</translation>
    </message>
    <message>
        <source>Nobody else has your key: neither Persienne nor anybody could open the household for you.</source>
        <translation>Personne d’autre n’a votre clé&#xa0;: ni Persienne ni personne ne pourrait ouvrir le foyer à votre place.</translation>
    </message>
    <message>
        <source>This is what I choose.</source>
        <translation>C’est ce que je choisis.</translation>
    </message>
    <message>
        <source>The banner goes. A sheet can be made at any time on the page Meter and data.</source>
        <translation>Le bandeau disparaît. Une feuille peut être faite à tout moment sur la page Compteur et données.</translation>
    </message>
    <message>
        <source>Do without a sheet</source>
        <translation>Me passer de feuille</translation>
    </message>
    <message>
        <source>Without this sheet or a passphrase, if this account is lost, my data is lost too.</source>
        <translation>Sans cette feuille ni phrase de passe, si ce compte est perdu, mes données le sont aussi.</translation>
    </message>
    <message>
        <source>Without this sheet, if I forget my passphrase, my data is lost.</source>
        <translation>Sans cette feuille, si j’oublie ma phrase de passe, mes données sont perdues.</translation>
    </message>
    <message>
        <source>Without this sheet, if I forget my passphrase and this account is lost, my data is lost too.</source>
        <translation>Sans cette feuille, si j’oublie ma phrase de passe et que ce compte est perdu, mes données le sont aussi.</translation>
    </message>
</context>
<context>
    <name>NotPricedPanel</name>
    <message>
        <source>Enter my contract…</source>
        <translation>Indiquer mon contrat…</translation>
    </message>
    <message>
        <source>Your contract is needed to tell what this energy costs.</source>
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
        <source>Note: {note}</source>
        <translation>Note&#xa0;: {note}</translation>
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
        <source>{days}: {note}</source>
        <comment>the days of a note, its words</comment>
        <translation>{days}&#xa0;: {note}</translation>
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
        <source>Change the note of {days}</source>
        <translation>Modifier la note&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the note of {days}</source>
        <translation>Supprimer la note&#xa0;: {days}</translation>
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
        <source>Show {days} in History</source>
        <translation>Montrer dans l’historique&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>Modifier…</translation>
    </message>
    <message>
        <source>Change the note of {days}</source>
        <translation>Modifier la note&#xa0;: {days}</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Delete the note of {days}</source>
        <translation>Supprimer la note&#xa0;: {days}</translation>
    </message>
</context>
<context>
    <name>NotesLever</name>
    <message>
        <source>Deleting the note in {seconds} s: {note}</source>
        <translation>Suppression de la note dans {seconds} s&#xa0;: {note}</translation>
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
        <source>Make it or decline it</source>
        <translation>La faire ou s’en passer</translation>
    </message>
</context>
<context>
    <name>NotificationWords</name>
    <message numerus="yes">
        <source>Nothing was read at the meter for %n day(s): the last reading is of {day}.</source>
        <translation>
            <numerusform>Rien n’a été lu au compteur depuis %n jour&#xa0;: la dernière lecture est du {day}.</numerusform>
            <numerusform>Rien n’a été lu au compteur depuis %n jours&#xa0;: la dernière lecture est du {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no backup of this household yet.</source>
        <translation>Il n’y a pas encore de sauvegarde de ce foyer.</translation>
    </message>
    <message>
        <source>The last backup bears a date to come: how old it is, nobody knows.</source>
        <translation>La dernière sauvegarde porte une date à venir&#xa0;: personne ne connaît son âge.</translation>
    </message>
    <message numerus="yes">
        <source>The last backup is %n day(s) old, and something came since.</source>
        <translation>
            <numerusform>La dernière sauvegarde a %n jour, et des données sont arrivées depuis.</numerusform>
            <numerusform>La dernière sauvegarde a %n jours, et des données sont arrivées depuis.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Subscribed power exceeded %n time(s) on {day}.</source>
        <translation>
            <numerusform>Puissance souscrite dépassée %n fois le {day}.</numerusform>
            <numerusform>Puissance souscrite dépassée %n fois le {day}.</numerusform>
        </translation>
    </message>
    <message>
        <source>about {duration}</source>
        <translation>environ {duration}</translation>
    </message>
    <message numerus="yes">
        <source>Subscribed power exceeded %n time(s) on {day}, {duration} in all.</source>
        <translation>
            <numerusform>Puissance souscrite dépassée %n fois le {day}, {duration} en tout.</numerusform>
            <numerusform>Puissance souscrite dépassée %n fois le {day}, {duration} en tout.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>NotificationsCard</name>
    <message>
        <source>Notifications</source>
        <translation>Notifications</translation>
    </message>
    <message>
        <source>With names and figures beside the tray too</source>
        <translation>Avec noms et chiffres aussi hors de la fenêtre</translation>
    </message>
    <message>
        <source>Whoever sees your screen reads them. In the window they are always said.</source>
        <translation>Qui voit votre écran les lit. Dans la fenêtre, ils sont toujours dits.</translation>
    </message>
    <message>
        <source>Persienne looks while it is open, in its window or in the tray, and tells each thing once. Locked or closed it knows nothing: what there was meanwhile is told at the next opening.</source>
        <translation>Persienne regarde tant qu’elle est ouverte, dans sa fenêtre ou dans la zone de notification, et dit chaque chose une fois. Verrouillée ou fermée, elle ne sait rien&#xa0;: ce qu’il y a eu entre-temps est dit à la prochaine ouverture.</translation>
    </message>
</context>
<context>
    <name>Notifier</name>
    <message>
        <source>Persienne has something to tell you</source>
        <translation>Persienne a quelque chose à vous dire</translation>
    </message>
</context>
<context>
    <name>NotingDialog</name>
    <message>
        <source>Note a change: {flow}</source>
        <translation>Noter un changement&#xa0;: {flow}</translation>
    </message>
    <message>
        <source>Note it anew: {flow}</source>
        <translation>Noter de nouveau&#xa0;: {flow}</translation>
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
        <translation>Finesse des données</translation>
    </message>
    <message>
        <source>As before</source>
        <translation>Comme avant</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>No end</source>
        <translation>Pas de fin</translation>
    </message>
    <message>
        <source>A note (may stay empty)</source>
        <translation>Une note (facultatif)</translation>
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
        <source>There was one, and it can’t be found.</source>
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
        <source>at the weekend</source>
        <translation>le week-end</translation>
    </message>
    <message>
        <source>weekend and public holidays</source>
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
        <source>In your online account at {operator}, look for the load curve: its recording in the meter and its collection are two different things. What they are called there is not known here.</source>
        <translation>Dans votre espace en ligne chez {operator}, cherchez la courbe de charge&#xa0;: son enregistrement dans le compteur et sa collecte sont deux choses différentes. Persienne ne connaît pas les noms qu’elles y portent.</translation>
    </message>
    <message>
        <source>In your {operator} account, open “{page}”. Two switches stand at its foot: they are two different things.</source>
        <translation>Dans votre compte {operator}, ouvrez «&#xa0;{page}&#xa0;». Tout en bas, deux interrupteurs&#xa0;: ce sont deux choses différentes.</translation>
    </message>
    <message>
        <source>Without such a switch there, a letter asks for the same (French energy code, D. 341-24).</source>
        <translation>S’il n’y a pas d’interrupteur, une lettre demande la même chose (code de l’énergie, art. D. 341-24).</translation>
    </message>
    <message>
        <source>I have switched off {switch}</source>
        <translation>J’ai désactivé {switch}</translation>
    </message>
    <message>
        <source>I have switched off the recording in the meter</source>
        <translation>J’ai désactivé l’enregistrement dans le compteur</translation>
    </message>
    <message>
        <source>I have switched off the collection at {operator}</source>
        <translation>J’ai désactivé la collecte chez {operator}</translation>
    </message>
    <message>
        <source>In the same account of the operator, “{page}” lists the third parties. Look also at the applications that you use: some read your data through them.</source>
        <translation>Dans le même compte du gestionnaire, «&#xa0;{page}&#xa0;» donne la liste des tiers. Pensez aussi aux applications que vous utilisez&#xa0;: certaines lisent vos données par leur intermédiaire.</translation>
    </message>
    <message>
        <source>In your {operator} account, page “{page}”, at its foot.</source>
        <translation>Dans votre compte {operator}, page «&#xa0;{page}&#xa0;», tout en bas.</translation>
    </message>
    <message>
        <source>In the same account at {operator}, look for the third parties that may read your data. Look also at the applications that you use: some read your data through them.</source>
        <translation>Dans le même espace en ligne chez {operator}, cherchez les tiers qui peuvent lire vos données. Pensez aussi aux applications que vous utilisez&#xa0;: certaines lisent vos données par leur intermédiaire.</translation>
    </message>
    <message>
        <source>In your online account at {operator}, where it speaks of the load curve.</source>
        <translation>Dans votre espace en ligne chez {operator}, à la rubrique de la courbe de charge.</translation>
    </message>
</context>
<context>
    <name>OriginDialog</name>
    <message>
        <source>{name}: where does {amount} come from?</source>
        <translation>{name}&#xa0;: d’où viennent ces {amount}&#x202f;?</translation>
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
        <source>the meter’s own registers (%n day(s))</source>
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
        <source>RTE’s Tempo calendar, as of {day}</source>
        <translation>le calendrier Tempo de RTE, au {day}</translation>
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
        <source>{price} a month</source>
        <translation>{price} par mois</translation>
    </message>
    <message>
        <source>{price} a year</source>
        <translation>{price} par an</translation>
    </message>
    <message>
        <source>{price} a kWh on average</source>
        <translation>{price}/kWh en moyenne</translation>
    </message>
    <message>
        <source>{price} a kWh</source>
        <translation>{price}/kWh</translation>
    </message>
    <message>
        <source>{price} a MWh</source>
        <translation>{price}/MWh</translation>
    </message>
    <message>
        <source>{source} (read on {day})</source>
        <translation>{source} (lu le {day})</translation>
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
        <source>The prices depend on the subscribed power</source>
        <translation>Les prix dépendent de la puissance souscrite</translation>
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
        <source>Taxes known up to {day}.</source>
        <translation>Taxes connues jusqu’au {day}.</translation>
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
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
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
        <source>Prices known, with no end date</source>
        <translation>Prix connus, sans date de fin</translation>
    </message>
    <message>
        <source>Prices known up to {day}</source>
        <translation>Prix connus jusqu’au {day}</translation>
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
        <source>Page {number} of {count}</source>
        <translation>Page {number} sur {count}</translation>
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
        <source>{power} subscribed</source>
        <translation>{power} souscrits</translation>
    </message>
    <message>
        <source>{unit}, at {time}</source>
        <translation>{unit}, à {time}</translation>
    </message>
    <message>
        <source>of {power} subscribed</source>
        <translation>sur {power} souscrits</translation>
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
        <source>not known</source>
        <translation>inconnu</translation>
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
        <source>The meter’s port</source>
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
        <translation>Le compteur parle toutes les secondes, ou toutes les deux secondes&#x202f;; le reconnaître prend dix secondes au plus.</translation>
    </message>
    <message>
        <source>Listening…</source>
        <translation>À l’écoute…</translation>
    </message>
    <message>
        <source>Compare with the meter’s own screen, then confirm.</source>
        <translation>Comparez avec l’écran du compteur, puis confirmez.</translation>
    </message>
    <message>
        <source>{unit} right now</source>
        <translation>{unit} en ce moment</translation>
    </message>
    <message>
        <source>Meter</source>
        <translation>Compteur</translation>
    </message>
    <message>
        <source>ending in {digits}</source>
        <translation>se terminant par {digits}</translation>
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
        <source>{mode} mode</source>
        <translation>mode {mode}</translation>
    </message>
    <message>
        <source>Meter found: {told}</source>
        <translation>Compteur trouvé&#xa0;: {told}</translation>
    </message>
    <message>
        <source>Meter found</source>
        <translation>Compteur trouvé</translation>
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
        <source>There is no port on this computer. Plug in the meter’s plug, then look again.</source>
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
        <source>It is not in the list…</source>
        <translation>Il n’est pas dans la liste…</translation>
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
        <source>The small plug at the meter shows here under the name that its maker gave it.</source>
        <translation>L’adaptateur branché au compteur apparaît ici sous le nom que son fabricant lui a donné.</translation>
    </message>
</context>
<context>
    <name>PortPathDialog</name>
    <message>
        <source>A port that is not in the list</source>
        <translation>Un port qui n’est pas dans la liste</translation>
    </message>
    <message>
        <source>The end of a network line, or the pins of a small computer, have a path of their own.</source>
        <translation>L’arrivée d’une liaison réseau, ou les broches d’un nano-ordinateur, ont un chemin à elles.</translation>
    </message>
    <message>
        <source>Path of the port</source>
        <translation>Chemin du port</translation>
    </message>
    <message>
        <source>Listen</source>
        <translation>Écouter</translation>
    </message>
    <message>
        <source>Type the path of the port.</source>
        <translation>Tapez le chemin du port.</translation>
    </message>
</context>
<context>
    <name>PortWords</name>
    <message>
        <source>one price all day</source>
        <translation>prix unique</translation>
    </message>
    <message>
        <source>peak and off-peak hours</source>
        <translation>heures pleines et heures creuses</translation>
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
        <source>9,600 baud, standard mode</source>
        <translation>9&#x202f;600 bauds, mode standard</translation>
    </message>
    <message>
        <source>1,200 baud, historical mode</source>
        <translation>1&#x202f;200 bauds, mode historique</translation>
    </message>
    <message numerus="yes">
        <source>%n character(s) heard</source>
        <translation>
            <numerusform>%n caractère reçu</numerusform>
            <numerusform>%n caractères reçus</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing heard yet</source>
        <translation>rien d’entendu pour l’instant</translation>
    </message>
    <message>
        <source>{tried}: {came}</source>
        <translation>{tried}&#xa0;: {came}</translation>
    </message>
    <message>
        <source>made for the meter</source>
        <translation>fait pour le compteur</translation>
    </message>
    <message>
        <source>an adapter of any kind, perhaps the meter’s</source>
        <translation>un adaptateur quelconque, peut-être celui du compteur</translation>
    </message>
    <message>
        <source>built into this computer</source>
        <translation>intégré à cet ordinateur</translation>
    </message>
    <message>
        <source>{chip} adapter</source>
        <translation>Adaptateur {chip}</translation>
    </message>
    <message>
        <source>Serial port {port}</source>
        <translation>Port série {port}</translation>
    </message>
    <message>
        <source>of 100 lines {count} are whole</source>
        <translation>sur 100 lignes, {count} sont intactes</translation>
    </message>
    <message>
        <source>This computer does not let you read the port</source>
        <translation>Cet ordinateur ne vous laisse pas lire le port</translation>
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
        <source>The plug is no longer in this computer</source>
        <translation>L’adaptateur n’est plus branché à cet ordinateur</translation>
    </message>
    <message>
        <source>Plug it in again, at the same place if you can.</source>
        <translation>Rebranchez-le, si possible à la même place.</translation>
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
        <translation>Est-ce le bon port&#x202f;? Certains ports servent à d’autres appareils.</translation>
    </message>
    <message>
        <source>Something speaks on this port, but it is not a French meter</source>
        <translation>Quelque chose parle sur ce port, mais pas comme un compteur français</translation>
    </message>
    <message>
        <source>Check that the plug is made for the customer’s port of the meter (TIC).</source>
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
        <source>You are not in the group {group}</source>
        <translation>Vous n’êtes pas dans le groupe {group}</translation>
    </message>
    <message>
        <source>That group may read the port. Join it, by this command in a terminal:</source>
        <translation>Ce groupe peut lire le port. Rejoignez-le, par cette commande dans un terminal&#xa0;:</translation>
    </message>
    <message>
        <source>You joined it, and have not logged in since</source>
        <translation>Vous l’avez rejoint sans rouvrir votre session</translation>
    </message>
    <message>
        <source>The right is given at login: log out and in again.</source>
        <translation>Le droit est donné à l’ouverture de la session&#xa0;: fermez-la, puis rouvrez-la.</translation>
    </message>
    <message>
        <source>The plug was there before the package</source>
        <translation>L’adaptateur était là avant le paquet</translation>
    </message>
    <message>
        <source>Persienne’s package lets whoever sits at the screen read a µTeleinfo: unplug it and plug it in again. Other plugs need the group.</source>
        <translation>Le paquet de Persienne laisse la personne devant l’écran lire un µTeleinfo&#xa0;: débranchez-le, puis rebranchez-le. Les autres adaptateurs ont besoin du groupe.</translation>
    </message>
    <message>
        <source>Another reader of the meter</source>
        <translation>Un autre lecteur du compteur</translation>
    </message>
    <message>
        <source>The system takes the plug for a modem</source>
        <translation>Le système prend l’adaptateur pour un modem</translation>
    </message>
    <message>
        <source>ModemManager looks at a new plug for a moment: wait half a minute, then try again.</source>
        <translation>ModemManager examine un nouvel adaptateur pendant un moment&#xa0;: attendez une demi-minute, puis réessayez.</translation>
    </message>
    <message>
        <source>Persienne itself, elsewhere</source>
        <translation>Persienne, ailleurs</translation>
    </message>
    <message>
        <source>Close the other window, or end “persienne collect”: a port has one reader at a time.</source>
        <translation>Fermez l’autre fenêtre, ou arrêtez «&#xa0;persienne collect&#xa0;»&#xa0;: un port n’a qu’un lecteur à la fois.</translation>
    </message>
    <message>
        <source>This port is not in this computer now</source>
        <translation>Ce port n’est pas sur cet ordinateur en ce moment</translation>
    </message>
    <message>
        <source>It came out</source>
        <translation>Il s’est débranché</translation>
    </message>
    <message>
        <source>It came back under another name</source>
        <translation>Il est revenu sous un autre nom</translation>
    </message>
    <message>
        <source>The system numbers ports anew: look for them again, and choose it there.</source>
        <translation>Le système renumérote les ports&#xa0;: cherchez-les à nouveau, et choisissez-le là.</translation>
    </message>
    <message>
        <source>Its USB socket is too weak</source>
        <translation>Sa prise USB est trop faible</translation>
    </message>
    <message>
        <source>Behind a hub or a long cable a plug comes and goes: use a socket of the computer itself.</source>
        <translation>Derrière un concentrateur ou un long câble, un adaptateur va et vient&#xa0;: prenez une prise de l’ordinateur lui-même.</translation>
    </message>
    <message>
        <source>The wires are on other terminals</source>
        <translation>Les fils sont sur d’autres bornes</translation>
    </message>
    <message>
        <source>A wire does not hold</source>
        <translation>Un fil ne tient pas</translation>
    </message>
    <message>
        <source>It is another port</source>
        <translation>C’est un autre port</translation>
    </message>
    <message>
        <source>The plug is made for something else</source>
        <translation>L’adaptateur est fait pour autre chose</translation>
    </message>
    <message>
        <source>Its switches are set to another mode</source>
        <translation>Ses interrupteurs sont réglés sur un autre mode</translation>
    </message>
    <message>
        <source>A plug with small switches speaks in the mode that they say: try the other one.</source>
        <translation>Un adaptateur à petits interrupteurs parle dans le mode qu’ils indiquent&#xa0;: essayez l’autre.</translation>
    </message>
    <message>
        <source>The plug is too slow for the standard mode</source>
        <translation>L’adaptateur est trop lent pour le mode standard</translation>
    </message>
    <message>
        <source>Some plugs get too little power from a Linky to follow: one with its own supply reads better.</source>
        <translation>Mal alimentés par le Linky, certains adaptateurs ne suivent pas&#xa0;: un modèle alimenté lit mieux.</translation>
    </message>
    <message>
        <source>The wires pick up noise</source>
        <translation>Les fils captent des parasites</translation>
    </message>
    <message>
        <source>A wire hardly holds</source>
        <translation>Un fil tient à peine</translation>
    </message>
    <message>
        <source>The plug reads 8 bits where the meter says 7</source>
        <translation>L’adaptateur lit 8 bits au lieu de 7</translation>
    </message>
    <message>
        <source>Its switches say so</source>
        <translation>Ses interrupteurs le disent</translation>
    </message>
    <message>
        <source>A converter stands between</source>
        <translation>Un convertisseur s’intercale</translation>
    </message>
    <message>
        <source>What carries the line over a network must be set to 7E1 too.</source>
        <translation>Ce qui transporte la liaison par un réseau doit aussi être réglé sur 7E1.</translation>
    </message>
    <message>
        <source>It cannot do otherwise</source>
        <translation>Il ne sait pas faire autrement</translation>
    </message>
    <message>
        <source>The values are right, but an error on the line may go unseen.</source>
        <translation>Les valeurs sont justes, mais une erreur sur la ligne peut passer inaperçue.</translation>
    </message>
    <message>
        <source>The plug hangs</source>
        <translation>L’adaptateur est bloqué</translation>
    </message>
    <message>
        <source>Unplug it, plug it in again, and try again.</source>
        <translation>Débranchez-le, rebranchez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>Another program is at it</source>
        <translation>Un autre programme l’utilise</translation>
    </message>
    <message>
        <source>Set the plug to 7 bits, even parity (7E1), if it has switches.</source>
        <translation>Réglez l’adaptateur sur 7 bits, parité paire (7E1), s’il a des interrupteurs.</translation>
    </message>
    <message>
        <source>calls itself something other than a meter’s adapter</source>
        <translation>se présente comme autre chose qu’un adaptateur de compteur</translation>
    </message>
    <message>
        <source>This port can’t be read</source>
        <translation>Ce port ne peut pas être lu</translation>
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
        <source>Did you mean {price} a kWh ({cents} cents)?</source>
        <translation>Vouliez-vous dire {price} le&#xa0;kWh ({cents} centimes)&#x202f;?</translation>
    </message>
    <message>
        <source>Yes, {price}</source>
        <translation>Oui, {price}</translation>
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
        <source>A kWh in euros ({period})</source>
        <translation>Le&#xa0;kWh en euros ({period})</translation>
    </message>
    <message>
        <source>Write an amount in euros, or leave it empty.</source>
        <translation>Indiquez un montant en euros, ou laissez vide.</translation>
    </message>
</context>
<context>
    <name>PricesCard</name>
    <message>
        <source>Newer prices come by files that you save in your browser: the CRE’s “Historique des tarifs réglementés de vente d’électricité” (CSV, on data.gouv.fr), and RTE’s Tempo calendar (JSON). So do hourly prices: a CSV whose first line names “start” and “EUR/MWh”, with hours as 24/11/2026 13:00.</source>
        <translation>Les prix plus récents viennent de fichiers que vous enregistrez dans votre navigateur&#xa0;: «&#xa0;Historique des tarifs réglementés de vente d’électricité&#xa0;» de la CRE (CSV, sur data.gouv.fr) et le calendrier Tempo de RTE (JSON). Les prix horaires aussi&#xa0;: un CSV dont la première ligne nomme «&#xa0;start&#xa0;» et «&#xa0;EUR/MWh&#xa0;», avec des heures comme 24/11/2026 13:00.</translation>
    </message>
    <message>
        <source>Bring prices…</source>
        <translation>Apporter des prix…</translation>
    </message>
</context>
<context>
    <name>PricesDialog</name>
    <message>
        <source>What {file} says</source>
        <translation>Ce que dit {file}</translation>
    </message>
    <message>
        <source>Nothing is kept yet. Compare this with the source of the file.</source>
        <translation>Rien n’est encore gardé. Comparez avec la source du fichier.</translation>
    </message>
    <message>
        <source>Nothing in it is new: all of it is known already.</source>
        <translation>Rien de nouveau&#xa0;: tout y est déjà connu.</translation>
    </message>
    <message>
        <source>Further lines: {count}</source>
        <translation>Autres lignes&#xa0;: {count}</translation>
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
        <source>{file}. Send it as you chose; then note it here.</source>
        <translation>{file}. Envoyez-la comme vous l’avez choisi, puis notez-le ici.</translation>
    </message>
    <message>
        <source>{file}. Print, sign and send; then note it here.</source>
        <translation>{file}. Imprimez, signez, envoyez&#x202f;; puis notez-le ici.</translation>
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
        <source>Save a copy of {name}</source>
        <translation>Enregistrer une copie&#xa0;: {name}</translation>
    </message>
</context>
<context>
    <name>Proofs</name>
    <message>
        <source>Scans, pictures, e-mails ({endings})</source>
        <translation>Scans, photos, courriels ({endings})</translation>
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
        <source>last frame: {time}</source>
        <translation>dernière trame&#xa0;: {time}</translation>
    </message>
</context>
<context>
    <name>ReadingStopsDialog</name>
    <message>
        <source>The meter is read by this window</source>
        <translation>Cette fenêtre lit le compteur</translation>
    </message>
    <message>
        <source>The meter goes on being read</source>
        <translation>Le compteur continue d’être lu</translation>
    </message>
    <message>
        <source>Your computer reads it whenever you are logged in, without this window.</source>
        <translation>Votre ordinateur le lit dès que votre session est ouverte, sans cette fenêtre.</translation>
    </message>
    <message>
        <source>Once the window is closed, nothing is read any more. What you use meanwhile will be known as one total, when the meter is read again.</source>
        <translation>Une fois la fenêtre fermée, le compteur n’est plus lu. Ce que vous consommez entre-temps sera connu en un seul total, quand le compteur sera relu.</translation>
    </message>
    <message>
        <source>This is said once. The switch is on the page Meter and data, “While the window is closed”.</source>
        <translation>Ceci n’est dit qu’une fois. Le réglage est à la page Compteur et données, «&#xa0;Fenêtre fermée&#xa0;».</translation>
    </message>
    <message>
        <source>Stay open</source>
        <translation>Laisser ouverte</translation>
    </message>
    <message>
        <source>Keep reading, close the window</source>
        <translation>Continuer à lire, fermer la fenêtre</translation>
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
        <source>Whoever holds this sheet and this computer’s file can read your household.</source>
        <translation>Qui tient cette feuille et le fichier de cet ordinateur peut lire votre foyer.</translation>
    </message>
    <message>
        <source>You may do this later: a banner stays until then. Until then, whoever loses the keyring or forgets the passphrase loses the household.</source>
        <translation>Vous pourrez le faire plus tard&#xa0;: un bandeau reste jusque-là. D’ici là, un trousseau perdu ou une phrase de passe oubliée, et le foyer est perdu.</translation>
    </message>
    <message>
        <source>Do without a sheet…</source>
        <translation>Me passer de feuille…</translation>
    </message>
    <message>
        <source>Two words from your sheet, to be sure that it is right.</source>
        <translation>Deux mots de votre feuille, pour être sûr qu’elle est juste.</translation>
    </message>
    <message>
        <source>Word number {number}</source>
        <translation>Mot numéro {number}</translation>
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
        <source>Copy the day and the hours of your supplier’s letter, or of your account there: as it prints them, or as 2:00 – 7:00, 13:00 – 16:00.</source>
        <translation>Recopiez le jour et les heures de la lettre de votre fournisseur, ou de votre espace client&#xa0;: comme elle les imprime, ou comme 2 h – 7 h, 13 h – 16 h.</translation>
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
        <source>What is known of the reform</source>
        <translation>Ce que l’on sait de la réforme</translation>
    </message>
    <message>
        <source>Enter the hours…</source>
        <translation>Indiquer les heures…</translation>
    </message>
    <message>
        <source>Back to Costs</source>
        <translation>Revenir aux coûts</translation>
    </message>
    <message>
        <source>Enter my contract…</source>
        <translation>Indiquer mon contrat…</translation>
    </message>
    <message>
        <source>Copy the hours…</source>
        <translation>Recopier les heures…</translation>
    </message>
    <message>
        <source>Bills take these hours from that day on. Prices, power and supplier stay as they were.</source>
        <translation>Les factures prennent ces heures à partir de ce jour. Prix, puissance et fournisseur restent les mêmes.</translation>
    </message>
    <message>
        <source>Nothing is kept unless you note it.</source>
        <translation>Rien n’est gardé tant que vous ne le notez pas.</translation>
    </message>
    <message>
        <source>Note these hours in my contract</source>
        <translation>Noter ces heures dans mon contrat</translation>
    </message>
    <message>
        <source>Noted in your contract</source>
        <translation>Noté dans votre contrat</translation>
    </message>
    <message>
        <source>On 24 hours, with your usual day</source>
        <translation>Sur 24 heures, avec votre journée moyenne</translation>
    </message>
    <message>
        <source>On 24 hours</source>
        <translation>Sur 24 heures</translation>
    </message>
    <message>
        <source>Correct the hours…</source>
        <translation>Corriger les heures…</translation>
    </message>
    <message>
        <source>To compare with your letter</source>
        <translation>À comparer avec votre lettre</translation>
    </message>
    <message>
        <source>Amounts are those of the energy alone: the subscription stays what it is.</source>
        <translation>Les montants sont ceux de l’énergie seule&#xa0;: l’abonnement reste ce qu’il est.</translation>
    </message>
    <message>
        <source>Your year, played again</source>
        <translation>Votre année, rejouée</translation>
    </message>
    <message>
        <source>What the mirror reads</source>
        <translation>Ce que lit le miroir</translation>
    </message>
    <message>
        <source>Read it in my half-hours</source>
        <translation>Le lire dans mes demi-heures</translation>
    </message>
</context>
<context>
    <name>ReformTeller</name>
    <message>
        <source>The reform of off-peak hours</source>
        <translation>La réforme des heures creuses</translation>
    </message>
    <message>
        <source>My off-peak hours change on {day}</source>
        <translation>Mes heures creuses changent le {day}</translation>
    </message>
    <message>
        <source>My off-peak hours changed on {day}</source>
        <translation>Mes heures creuses ont changé le {day}</translation>
    </message>
    <message>
        <source>Since {day} the meter counts by other hours than your contract’s: have your off-peak hours changed?</source>
        <translation>Depuis le {day}, le compteur compte à d’autres heures que celles de votre contrat&#xa0;: vos heures creuses ont-elles changé&#x202f;?</translation>
    </message>
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
        <source>Off-peak hours stay eight a day: at least five in a row between 23:00 and 7:00, up to three between 11:00 and 17:00. Those of 7:00 to 11:00 and of 17:00 to 23:00 disappear.</source>
        <translation>Les heures creuses restent huit par jour&#xa0;: au moins cinq d’affilée entre 23&#xa0;h et 7&#xa0;h, jusqu’à trois entre 11&#xa0;h et 17&#xa0;h. Celles de 7&#xa0;h à 11&#xa0;h et de 17&#xa0;h à 23&#xa0;h disparaissent.</translation>
    </message>
    <message>
        <source>Summer is 1 April to 31 October. Summer and winter may have other hours.</source>
        <translation>L’été va du 1er avril au 31 octobre. L’été et l’hiver peuvent avoir des heures différentes.</translation>
    </message>
    <message>
        <source>The reform goes on home by home until October 2027: your neighbours’ hours may be others.</source>
        <translation>La réforme avance logement par logement jusqu’en octobre 2027&#xa0;: les heures de vos voisins peuvent être autres.</translation>
    </message>
    <message>
        <source>These hours can’t be noted: on {day} your contract is “{contract}”, of which the reform changes nothing. If that is wrong, correct the contract on Costs first.</source>
        <translation>Ces heures ne peuvent pas être notées&#xa0;: le {day}, votre contrat est «&#xa0;{contract}&#xa0;», auquel la réforme ne change rien. Si c’est faux, corrigez d’abord le contrat dans Coûts.</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
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
        <source>from {day}</source>
        <translation>dès le {day}</translation>
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
    <message>
        <source>all year</source>
        <translation>toute l’année</translation>
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
        <source>{duration} off-peak</source>
        <translation>{duration} creuses</translation>
    </message>
    <message>
        <source>{duration} off-peak, {midday} of it at midday</source>
        <translation>{duration} creuses, dont {midday} à midi</translation>
    </message>
    <message>
        <source>A letter may say otherwise: compare once more, and keep what it says.</source>
        <translation>Une lettre peut dire autre chose&#xa0;: relisez-la, et gardez ce qu’elle dit.</translation>
    </message>
    <message>
        <source>{duration} of off-peak hours a day, where the reform keeps {limit}</source>
        <translation>{duration} d’heures creuses par jour, là où la réforme en garde {limit}</translation>
    </message>
    <message>
        <source>{duration} in a row between 23:00 and 7:00, where the reform asks for at least {limit}</source>
        <translation>{duration} d’affilée entre 23&#xa0;h et 7&#xa0;h, là où la réforme en demande au moins {limit}</translation>
    </message>
    <message>
        <source>{duration} between 11:00 and 17:00, where the reform allows {limit}</source>
        <translation>{duration} entre 11&#xa0;h et 17&#xa0;h, là où la réforme en permet {limit}</translation>
    </message>
    <message>
        <source>{duration} between 7:00 and 11:00 or 17:00 and 23:00, where the reform has none</source>
        <translation>{duration} entre 7&#xa0;h et 11&#xa0;h ou entre 17&#xa0;h et 23&#xa0;h, là où la réforme n’en laisse aucune</translation>
    </message>
    <message>
        <source>All year</source>
        <translation>Toute l’année</translation>
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
        <source>What this changes takes half-hours, and none are known of the last year.</source>
        <translation>Pour dire ce que cela change, il faut des demi-heures, et aucune n’est connue de la dernière année.</translation>
    </message>
    <message>
        <source>{energy} more in peak hours</source>
        <translation>{energy} de plus en heures pleines</translation>
    </message>
    <message>
        <source>{energy} less in peak hours</source>
        <translation>{energy} de moins en heures pleines</translation>
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
        <source>With the same habits: {apart} {days}</source>
        <translation>Sans rien changer&#xa0;: {apart} {days}</translation>
    </message>
    <message>
        <source>{words}; with the water heater moved: {moved}</source>
        <translation>{words}&#x202f;; en décalant le chauffe-eau&#xa0;: {moved}</translation>
    </message>
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
        <source>Not in these figures: {energy} of which only totals are known. A file with the half-hours of these days would add them.</source>
        <translation>Hors de ces chiffres&#xa0;: {energy} dont seuls des totaux sont connus. Un fichier avec les demi-heures de ces jours permettrait de les compter.</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n jour</numerusform>
            <numerusform>%n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>By the hours as they are, the registers say of {days}: {off_peak} off-peak and {peak} peak.</source>
        <translation>Avec les heures actuelles, les index disent de {days}&#xa0;: {off_peak} en creuses et {peak} en pleines.</translation>
    </message>
    <message>
        <source>No price is known: the subscribed power in kVA is missing, or the prices of your offer.</source>
        <translation>Aucun prix n’est connu&#xa0;: il manque la puissance souscrite en kVA, ou les prix de votre offre.</translation>
    </message>
    <message>
        <source>Prices since {day}, with taxes: {off_peak} a kWh off-peak, {peak} peak. The subscription stays the same.</source>
        <translation>Prix TTC depuis le {day}&#xa0;: {off_peak} le kWh en creuses, {peak} en pleines. L’abonnement ne change pas.</translation>
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
        <source>Each figure is rounded separately.</source>
        <translation>Chaque chiffre est arrondi séparément.</translation>
    </message>
    <message>
        <source>All is cut out of your half-hours: the meter’s registers can’t be cut at other hours.</source>
        <translation>Tout est découpé dans vos demi-heures&#xa0;: les index du compteur ne se redécoupent pas à d’autres heures.</translation>
    </message>
    <message>
        <source>Your half-hours show a water heater that starts at about {time}: {energy} on {days} of these days.</source>
        <translation>Vos demi-heures montrent un chauffe-eau qui part vers {time}&#xa0;: {energy} sur {days} de ces jours.</translation>
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
        <source>Wired to the meter’s off-peak contact, it follows by itself; a timer has to be set anew.</source>
        <translation>Branché sur le contact «&#xa0;heures creuses&#xa0;» du compteur, il suit tout seul&#x202f;; une minuterie est à régler.</translation>
    </message>
    <message>
        <source>What the water heater changes</source>
        <translation>Ce que change le chauffe-eau</translation>
    </message>
    <message>
        <source>That is {amount} compared with the new hours and the same habits.</source>
        <translation>Soit {amount} par rapport aux nouveaux horaires sans rien décaler.</translation>
    </message>
    <message>
        <source>Without off-peak hours at midday, the meter’s totals tell no more of your days than before.</source>
        <translation>Sans heures creuses à midi, les totaux du compteur n’en disent pas plus de vos journées qu’avant.</translation>
    </message>
    <message>
        <source>A total of the midday hours can tell whether somebody is in by day. The total of a whole day tells less.</source>
        <translation>Un total des heures de midi peut dire si quelqu’un est là en journée. Le total d’un jour entier en dit moins.</translation>
    </message>
    <message>
        <source>Such totals are kept with closed slats too: they take no half-hours.</source>
        <translation>Ces totaux sont gardés même persienne fermée&#xa0;: ils ne demandent pas de demi-heures.</translation>
    </message>
    <message>
        <source>Your half-hours show too few days in and out at these hours to say it of your home.</source>
        <translation>Vos demi-heures montrent trop peu de jours, de présence ou d’absence, à ces heures pour le dire de chez vous.</translation>
    </message>
    <message>
        <source>In your half-hours the total of {hours} tells little of days in and out.</source>
        <translation>Dans vos demi-heures, le total de {hours} ne dit presque rien de la présence en journée.</translation>
    </message>
    <message>
        <source>In your half-hours, of a day when somebody is in and one when nobody is, the total of {hours} points to the first {tenths} times in ten; the day’s total, {whole} times. It is held against what the mirror guesses.</source>
        <translation>Dans vos demi-heures, d’un jour où quelqu’un est là et d’un jour où personne ne l’est, le total de {hours} désigne le premier {tenths} fois sur dix&#x202f;; le total du jour, {whole} fois. C’est comparé à ce que devine le miroir.</translation>
    </message>
</context>
<context>
    <name>ReminderStrip</name>
    <message>
        <source>Make a backup…</source>
        <translation>Faire une sauvegarde…</translation>
    </message>
    <message>
        <source>Remind me later</source>
        <translation>Me le rappeler plus tard</translation>
    </message>
    <message>
        <source>Not again</source>
        <translation>Ne plus le rappeler</translation>
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
        <source>The passphrase of the backup, or the twelve words of the recovery sheet</source>
        <translation>La phrase de passe de la sauvegarde, ou les douze mots de la feuille de secours</translation>
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
        <source>The present household has what this backup has not</source>
        <translation>Le foyer actuel contient ce que cette sauvegarde n’a pas</translation>
    </message>
    <message>
        <source>Lost if you restore it: {what}. Make a backup first to keep it.</source>
        <translation>Perdu si vous la restaurez&#xa0;: {what}. Pour le garder, faites d’abord une sauvegarde.</translation>
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
        <source>That can’t be printed</source>
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
        <source>to: {body}</source>
        <translation>à&#xa0;: {body}</translation>
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
        <source>{spans}, and %n earlier stretch(es)</source>
        <translation>
            <numerusform>{spans}, et %n période plus ancienne</numerusform>
            <numerusform>{spans}, et %n périodes plus anciennes</numerusform>
        </translation>
    </message>
    <message>
        <source>A deletion is final, and nothing is stored here of: {spans}.</source>
        <translation>Une suppression est définitive, et rien n’est enregistré ici pour&#xa0;: {spans}.</translation>
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
        <source>I have a gas meter</source>
        <translation>J’ai un compteur de gaz</translation>
    </message>
    <message>
        <source>No gas</source>
        <translation>Pas de gaz</translation>
    </message>
    <message>
        <source>Does it get a total for each day?</source>
        <translation>Reçoit-il le total de chaque jour&#x202f;?</translation>
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
        <source>In your supplier’s account, look for “Mes données” or “Mes consentements”. It gets a monthly reading for the bills without asking; anything finer needs your consent.</source>
        <translation>Dans le compte de votre fournisseur, cherchez «&#xa0;Mes données&#xa0;» ou «&#xa0;Mes consentements&#xa0;». Il reçoit sans rien demander un relevé mensuel pour les factures&#x202f;; tout ce qui est plus fin demande votre accord.</translation>
    </message>
    <message>
        <source>In your {operator} account, see who may read your consumption. A gas meter records no half-hours: it has none of the two switches.</source>
        <translation>Dans votre compte {operator}, regardez qui peut lire votre consommation. Un compteur de gaz n’enregistre pas de demi-heures&#xa0;: il n’a aucun des deux interrupteurs.</translation>
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
        <translation>Reçoit-il la courbe de charge, demi-heure par demi-heure&#x202f;?</translation>
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
        <source>Noted so far: {state}</source>
        <translation>Noté jusqu’ici&#xa0;: {state}</translation>
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
        <source>Persienne will remind you on {day}.</source>
        <translation>Persienne vous le rappellera le {day}.</translation>
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
        <source>Whoever gets the file can read it: it is not encrypted, and Persienne can’t erase it. The register notes what was exported, when and where to.</source>
        <translation>Quiconque obtient le fichier peut le lire&#xa0;: il n’est pas chiffré, et Persienne ne peut pas l’effacer. Le registre note ce qui a été exporté, quand et où.</translation>
    </message>
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
    <message>
        <source>No program opens web pages here</source>
        <translation>Aucun programme n’ouvre ici les pages web</translation>
    </message>
    <message>
        <source>Open it yourself. It is here: {file}</source>
        <translation>Ouvrez-le vous-même. Il se trouve ici&#xa0;: {file}</translation>
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
    <name>SeriesTable</name>
    <message>
        <source>Period</source>
        <translation>Période</translation>
    </message>
    <message>
        <source>Days of {year}</source>
        <translation>Jours de {year}</translation>
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
    <name>SettingsDesk</name>
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
        <source>after {duration}</source>
        <translation>après {duration}</translation>
    </message>
    <message>
        <source>Text at {percent}, in a dark palette, in English</source>
        <translation>Texte à {percent}, couleurs sombres, en français</translation>
    </message>
    <message>
        <source>Text at {percent}, in a light palette, in English</source>
        <translation>Texte à {percent}, couleurs claires, en français</translation>
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
        <source>Two switches of your grid operator’s account decide whether your curve leaves the meter.</source>
        <translation>Deux interrupteurs de votre compte chez le gestionnaire du réseau décident si votre courbe sort du compteur.</translation>
    </message>
    <message>
        <source>Close at the operator…</source>
        <translation>Fermer chez le gestionnaire…</translation>
    </message>
    <message>
        <source>What you switch in your {operator} account decides whether your curve leaves the meter.</source>
        <translation>Ce que vous réglez dans votre compte {operator} décide si votre courbe sort du compteur.</translation>
    </message>
    <message>
        <source>Close at {operator}…</source>
        <translation>Fermer chez {operator}…</translation>
    </message>
    <message>
        <source>What the law lets be collected by default</source>
        <translation>Ce que la loi permet de relever par défaut</translation>
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
        <source>{who}, {what}</source>
        <comment>who receives, and how fine</comment>
        <translation>{who}, {what}</translation>
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
        <source>At {name}</source>
        <translation>Chez {name}</translation>
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
        <source>{what}, gas</source>
        <translation>{what}, gaz</translation>
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
        <source>The meter’s memory</source>
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
        <source>By default: {why}</source>
        <translation>Par défaut&#xa0;: {why}</translation>
    </message>
    <message>
        <source>By default: nothing without your consent</source>
        <translation>Par défaut&#xa0;: rien sans votre accord</translation>
    </message>
    <message>
        <source>{why} (art. {article})</source>
        <translation>{why} (art. {article})</translation>
    </message>
    <message>
        <source>Stays here</source>
        <translation>Reste ici</translation>
    </message>
    <message>
        <source>Seen active</source>
        <translation>Vu actif</translation>
    </message>
    <message>
        <source>Begins on {day}</source>
        <translation>Débute le {day}</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Désactivé</translation>
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
        <source>Nothing of what you noted passes any more; the rest is not known</source>
        <translation>Rien de ce que vous avez noté ne passe plus&#x202f;; le reste n’est pas connu</translation>
    </message>
    <message>
        <source>by the day</source>
        <translation>par jour</translation>
    </message>
    <message>
        <source>{known}; the rest is not known</source>
        <translation>{known}&#x202f;; le reste n’est pas connu</translation>
    </message>
    <message>
        <source>Withdraw</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>seen up to {day}</source>
        <translation>vu jusqu’au {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
    <message>
        <source>withdrawn on {day}</source>
        <translation>retiré le {day}</translation>
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
        <source>index</source>
        <translation>index</translation>
    </message>
    <message>
        <source>recording not known</source>
        <translation>enregistrement&#xa0;: inconnu</translation>
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
        <source>What you allowed {who} ends today</source>
        <translation>Ce que vous avez accordé à {who} prend fin aujourd’hui</translation>
    </message>
    <message numerus="yes">
        <source>What you allowed {who} ends in %n day(s)</source>
        <translation>
            <numerusform>Ce que vous avez accordé à {who} prend fin dans %n jour</numerusform>
            <numerusform>Ce que vous avez accordé à {who} prend fin dans %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>Renew it only if you still need it; if not, look afterwards whether it really stopped.</source>
        <translation>Ne renouvelez que si c’est encore utile&#x202f;; sinon, vérifiez ensuite que c’est bien arrêté.</translation>
    </message>
    <message>
        <source>No answer noted from {who}</source>
        <translation>Pas de réponse notée de la part de&#xa0;: {who}</translation>
    </message>
    <message>
        <source>You asked for the stop on {day}, more than a month ago.</source>
        <translation>Vous avez demandé l’arrêt le {day}, il y a plus d’un mois.</translation>
    </message>
    <message>
        <source>Look whether {who} has really stopped</source>
        <translation>À vérifier&#xa0;: {who}, est-ce bien arrêté&#x202f;?</translation>
    </message>
    <message>
        <source>Off since {day}, effect not seen yet.</source>
        <translation>Coupé depuis le {day}, effet pas encore constaté.</translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>Confirmer</translation>
    </message>
    <message>
        <source>{who} may read it for the bills and for your history: nobody has to be asked.</source>
        <translation>{who} peut la relever pour les factures et votre historique&#xa0;: personne n’a à être consulté.</translation>
    </message>
    <message>
        <source>{who} may read it to run the grid: nobody has to be asked.</source>
        <translation>{who} peut la relever pour conduire le réseau&#xa0;: personne n’a à être consulté.</translation>
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
        <source>Highest power of each day</source>
        <translation>Puissance maximale de chaque jour</translation>
    </message>
    <message>
        <source>Monthly reading</source>
        <translation>Relevé mensuel</translation>
    </message>
    <message>
        <source>{who} receives it to make your bills: it is part of the contract.</source>
        <translation>{who} le reçoit pour établir vos factures&#xa0;: cela fait partie du contrat.</translation>
    </message>
    <message>
        <source>{sentence} Art. {article}.</source>
        <translation>{sentence} Art. {article}.</translation>
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
        <source>Press the button with the ring around it; Return does so too</source>
        <translation>Appuyer sur le bouton entouré&#x202f;; Entrée le fait aussi</translation>
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
        <source>{unit}, at least</source>
        <translation>{unit}, au moins</translation>
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
        <source>until {time}</source>
        <translation>jusqu’à {time}</translation>
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
        <source>{duration} without data</source>
        <translation>{duration} sans mesure</translation>
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
        <source>{meter}: {what}</source>
        <translation>{meter}&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Reducing in {seconds} s: {what}</source>
        <translation>Réduction dans {seconds} s&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Erasing in {seconds} s: {what}</source>
        <translation>Effacement dans {seconds} s&#xa0;: {what}</translation>
    </message>
    <message>
        <source>The file is being written anew…</source>
        <translation>Le fichier est en train d’être réécrit…</translation>
    </message>
    <message>
        <source>Done: {what}</source>
        <translation>C’est fait&#xa0;: {what}</translation>
    </message>
    <message>
        <source>In {seconds} s: half-hours stay for {months}, live values for {days}</source>
        <translation>Dans {seconds} s, durée de conservation&#xa0;: demi-heures, {months}&#x202f;; valeurs en direct, {days}</translation>
    </message>
    <message>
        <source>In {seconds} s what is older than you keep goes: today is {day}</source>
        <translation>Dans {seconds} s, ce qui dépasse la durée de conservation part&#xa0;: nous sommes le {day}</translation>
    </message>
    <message>
        <source>In {seconds} s older half-hours become daily totals: {what}</source>
        <translation>Dans {seconds} s, les demi-heures plus anciennes deviennent des totaux par jour&#xa0;: {what}</translation>
    </message>
    <message>
        <source>Nothing went: the household knows no day near this computer’s date. Import a recent file.</source>
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
        <source>The key of your file is kept in the keyring of this session ({keyring}): nothing to remember.</source>
        <translation>La clé de votre fichier est gardée dans le trousseau de cette session ({keyring})&#xa0;: rien à retenir.</translation>
    </message>
    <message>
        <source>From then on the keyring of this session ({keyring}) opens the household.</source>
        <translation>Ensuite, le trousseau de cette session ({keyring}) ouvrira le foyer.</translation>
    </message>
    <message>
        <source>See, close, erase.</source>
        <translation>Voir, fermer, effacer.</translation>
    </message>
    <message>
        <source>Do you have a backup?</source>
        <translation>Vous avez une sauvegarde&#x202f;?</translation>
    </message>
    <message>
        <source>Restore it</source>
        <translation>La restaurer</translation>
    </message>
    <message>
        <source>This session has no keyring that can be trusted. Choose a passphrase; the recovery sheet, for the day when it is forgotten, comes after your first chart.</source>
        <translation>Cette session n’a pas de trousseau digne de confiance. Choisissez une phrase de passe&#x202f;; la feuille de secours, pour le jour où elle serait oubliée, viendra après votre premier graphique.</translation>
    </message>
    <message>
        <source>How it works (F1)</source>
        <translation>Comment ça marche (F1)</translation>
    </message>
    <message>
        <source>The example opens…</source>
        <translation>L’exemple s’ouvre…</translation>
    </message>
    <message>
        <source>It is mine: restore it</source>
        <translation>Elle est à moi&#xa0;: restaurer</translation>
    </message>
    <message>
        <source>A passphrase can protect the key of your file instead; a recovery sheet comes later.</source>
        <translation>Une phrase de passe peut protéger la clé de votre fichier à la place du trousseau&#x202f;; la feuille de secours viendra plus tard.</translation>
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
        <source>With a USB adapter on the Linky’s socket: what you use, live.</source>
        <translation>Avec un adaptateur USB sur la prise du Linky&#xa0;: votre consommation en direct.</translation>
    </message>
    <message>
        <source>The household was not opened</source>
        <translation>Le foyer n’a pas été ouvert</translation>
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
        <source>Open a file</source>
        <translation>Ouvrir un fichier</translation>
    </message>
    <message>
        <source>From then on what you type here opens the household.</source>
        <translation>Ensuite, ce que vous tapez ici ouvrira le foyer.</translation>
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
        <source>The passphrase of the backup, or the twelve words of the recovery sheet</source>
        <translation>La phrase de passe de la sauvegarde, ou les douze mots de la feuille de secours</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Retour</translation>
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
        <translation>Un total par jour&#xa0;: combien, donc quels jours vous êtes partis&#x202f;; pas à quelle heure.</translation>
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
        <source>Every second</source>
        <translation>La seconde</translation>
    </message>
    <message>
        <source>Every second: what you do, appliance by appliance.</source>
        <translation>Chaque seconde&#xa0;: ce que vous faites, appareil par appareil.</translation>
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
        <source>Shutter: {stop}</source>
        <translation>Persienne&#xa0;: {stop}</translation>
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
        <source>What the subscription’s price is for</source>
        <translation>Ce que couvre le prix de l’abonnement</translation>
    </message>
    <message>
        <source>Write what the subscription costs, in euros.</source>
        <translation>Indiquez ce que coûte l’abonnement, en euros.</translation>
    </message>
    <message>
        <source>{amount} is much for a month. Is it for a year? If it is right, keep it once more.</source>
        <translation>{amount}, c’est beaucoup pour un mois. Est-ce pour un an&#x202f;? Si c’est juste, gardez une seconde fois.</translation>
    </message>
    <message>
        <source>Yes, {amount} a year</source>
        <translation>Oui, {amount} par an</translation>
    </message>
    <message>
        <source>{amount} is little for a year. Is it for a month? If it is right, keep it once more.</source>
        <translation>{amount}, c’est peu pour un an. Est-ce pour un mois&#x202f;? Si c’est juste, gardez une seconde fois.</translation>
    </message>
    <message>
        <source>Yes, {amount} a month</source>
        <translation>Oui, {amount} par mois</translation>
    </message>
</context>
<context>
    <name>SupplyCard</name>
    <message>
        <source>As a picture</source>
        <translation>En image</translation>
    </message>
    <message>
        <source>As a table</source>
        <translation>En tableau</translation>
    </message>
</context>
<context>
    <name>SupplyTeller</name>
    <message>
        <source>Month</source>
        <translation>Mois</translation>
    </message>
    <message>
        <source>Highest</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Le</translation>
    </message>
    <message>
        <source>Subscribed power</source>
        <translation>Puissance souscrite</translation>
    </message>
    <message>
        <source>Compare contracts…</source>
        <translation>Comparer des contrats…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Lowest to highest</source>
        <translation>Minimum à maximum</translation>
    </message>
    <message>
        <source>Outside bounds</source>
        <translation>Hors bornes</translation>
    </message>
    <message>
        <source>Voltage</source>
        <translation>Tension</translation>
    </message>
    <message numerus="yes">
        <source>Over %n month(s) up to {last}, your highest power was {power}, on {day}.</source>
        <translation>
            <numerusform>Sur %n mois, jusqu’en {last}, votre plus forte puissance a été de {power}, le {day}.</numerusform>
            <numerusform>Sur %n mois, jusqu’en {last}, votre plus forte puissance a été de {power}, le {day}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Over %n month(s) up to {last}, your highest power was {power}, on {day}; you pay for {kva}.</source>
        <translation>
            <numerusform>Sur %n mois, jusqu’en {last}, votre plus forte puissance a été de {power}, le {day}&#x202f;; vous payez pour {kva}.</numerusform>
            <numerusform>Sur %n mois, jusqu’en {last}, votre plus forte puissance a été de {power}, le {day}&#x202f;; vous payez pour {kva}.</numerusform>
        </translation>
    </message>
    <message>
        <source>not known</source>
        <translation>inconnu</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) had a peak above {limit}.</source>
        <translation>
            <numerusform>%n jour a eu une pointe au-dessus de {limit}.</numerusform>
            <numerusform>%n jours ont eu une pointe au-dessus de {limit}.</numerusform>
        </translation>
    </message>
    <message>
        <source>No known day had a peak above {limit}.</source>
        <translation>Aucun jour connu n’a eu de pointe au-dessus de {limit}.</translation>
    </message>
    <message numerus="yes">
        <source>The meter said %n time(s) that it was exceeded.</source>
        <translation>
            <numerusform>Le compteur a signalé %n dépassement.</numerusform>
            <numerusform>Le compteur a signalé %n dépassements.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each of three phases has a third of it, {third}; the most loaded one reached {power}.</source>
        <translation>Chacune des trois phases en a le tiers, {third}&#x202f;; la plus chargée a atteint {power}.</translation>
    </message>
    <message>
        <source>Your subscribed power is not known here: say your contract.</source>
        <translation>Votre puissance souscrite n’est pas connue ici&#xa0;: indiquez votre contrat.</translation>
    </message>
    <message>
        <source>The meter itself is set to {power}.</source>
        <translation>Le compteur, lui, est réglé sur {power}.</translation>
    </message>
    <message numerus="yes">
        <source>Known of %n day(s) out of {days}; the others may have been higher.</source>
        <translation>
            <numerusform>Connue pour %n jour sur {days}&#x202f;; les autres ont pu être plus hauts.</numerusform>
            <numerusform>Connue pour %n jours sur {days}&#x202f;; les autres ont pu être plus hauts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Apparent power, as the meter itself notes it each day: 1 kVA is 1,000 VA.</source>
        <translation>Puissance apparente, telle que le compteur la note chaque jour&#xa0;: 1&#xa0;kVA vaut 1&#x202f;000&#xa0;VA.</translation>
    </message>
    <message>
        <source>{highest} throughout.</source>
        <translation>{highest} tout du long.</translation>
    </message>
    <message>
        <source>Between {lowest} and {highest}.</source>
        <translation>Entre {lowest} et {highest}.</translation>
    </message>
    <message numerus="yes">
        <source>Of {known} ten-minute means, %n lie(s) outside {bounds}.</source>
        <translation>
            <numerusform>Sur {known} moyennes de dix minutes, %n est hors de {bounds}.</numerusform>
            <numerusform>Sur {known} moyennes de dix minutes, %n sont hors de {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All of the %n known ten-minute mean(s) lie within {bounds}.</source>
        <translation>
            <numerusform>La seule moyenne de dix minutes connue (%n) est dans les bornes, {bounds}.</numerusform>
            <numerusform>Les %n moyennes de dix minutes connues sont toutes dans les bornes, {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s) out of {days} had a ten-minute mean outside {bounds}.</source>
        <translation>
            <numerusform>%n jour sur {days} a eu au moins une moyenne de dix minutes hors de {bounds}.</numerusform>
            <numerusform>%n jours sur {days} ont eu au moins une moyenne de dix minutes hors de {bounds}.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>No ten-minute mean of the %n known day(s) lies outside {bounds}.</source>
        <translation>
            <numerusform>Sur %n jour connu, aucune moyenne de dix minutes n’est hors de {bounds}.</numerusform>
            <numerusform>Sur %n jours connus, aucune moyenne de dix minutes n’est hors de {bounds}.</numerusform>
        </translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message numerus="yes">
        <source>{outside} of %n day(s)</source>
        <translation>
            <numerusform>{outside} sur %n jour</numerusform>
            <numerusform>{outside} sur %n jours</numerusform>
        </translation>
    </message>
    <message>
        <source>With closed slats, and once the curve of a day is gone, the day says whether any mean lay outside, not how many: their number would tell for how long the computer listened.</source>
        <translation>Persienne fermée, ou une fois la courbe d’un jour partie, le jour dit si une moyenne était hors des bornes, sans compter les moyennes&#xa0;: leur nombre dirait combien de temps l’ordinateur a écouté.</translation>
    </message>
    <message numerus="yes">
        <source>On %n of these day(s) the means are counted: of {known}, {outside} lie outside.</source>
        <translation>
            <numerusform>Sur %n de ces jours, les moyennes sont comptées&#xa0;: sur {known}, {outside} hors des bornes.</numerusform>
            <numerusform>Sur %n de ces jours, les moyennes sont comptées&#xa0;: sur {known}, {outside} hors des bornes.</numerusform>
        </translation>
    </message>
    <message>
        <source>Phase {number}: {volts}.</source>
        <translation>Phase {number}&#xa0;: {volts}.</translation>
    </message>
    <message numerus="yes">
        <source>Known of %n day(s) out of {days}.</source>
        <translation>
            <numerusform>Connue pour %n jour sur {days}.</numerusform>
            <numerusform>Connue pour %n jours sur {days}.</numerusform>
        </translation>
    </message>
    <message>
        <source>A ten-minute mean outside these bounds is a fault of the grid, if it is measured by the standard IEC 61000-4-30 or by a method judged equivalent (order of 24 December 2007, article 4). The order does not say whether the meter’s own measurement counts as one.</source>
        <translation>Une moyenne de dix minutes hors de ces bornes est un dysfonctionnement du réseau, si elle est mesurée selon la norme CEI 61000-4-30 ou une méthode jugée équivalente (arrêté du 24 décembre 2007, article 4). L’arrêté ne dit pas si la mesure faite par le compteur en est une.</translation>
    </message>
    <message>
        <source>You can report it to your grid operator.</source>
        <translation>Vous pouvez le signaler à votre gestionnaire de réseau.</translation>
    </message>
    <message>
        <source>Reactive energy drawn: {energy}.</source>
        <translation>Énergie réactive soutirée&#xa0;: {energy}.</translation>
    </message>
    <message>
        <source>Reactive energy drawn: {energy}, tan φ {tangent}.</source>
        <translation>Énergie réactive soutirée&#xa0;: {energy}, tan φ {tangent}.</translation>
    </message>
    <message>
        <source>{lowest} to {highest}</source>
        <translation>{lowest} à {highest}</translation>
    </message>
</context>
<context>
    <name>SwitchesDialog</name>
    <message>
        <source>Close at {operator}</source>
        <translation>Fermer chez {operator}</translation>
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
        <source>The total and the highest power of each day (French energy code, R. 341-5). For its public-service tasks the operator may collect some curves without asking, never all of them (D. 322-16).</source>
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
        <source>In the meter. When it is off, the meter keeps no curve any more.</source>
        <translation>Dans le compteur. Quand l’enregistrement est désactivé, le compteur ne garde plus de courbe.</translation>
    </message>
    <message>
        <source>At the operator. When it is off, no curve arrives there any more. What is there stays: ask for its erasure.</source>
        <translation>Chez le gestionnaire. Quand la collecte est désactivée, plus aucune courbe ne lui arrive. Ce qu’il a déjà reste&#xa0;: demandez son effacement.</translation>
    </message>
    <message>
        <source>Noted as off on {day}.</source>
        <translation>Noté désactivé le {day}.</translation>
    </message>
</context>
<context>
    <name>TableDialog</name>
    <message>
        <source>What does this file hold?</source>
        <translation>Que contient ce fichier&#x202f;?</translation>
    </message>
    <message>
        <source>No known format fits it. Here is what it seems to hold; nothing is stored before you import it.</source>
        <translation>Aucun format connu ne lui convient. Voici ce qu’il semble contenir&#x202f;; rien n’est enregistré avant que vous l’importiez.</translation>
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
        <source>To choose first: {parts}</source>
        <translation>À choisir d’abord&#xa0;: {parts}</translation>
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
        <source>Files with the same columns are then read like this, without a question. To change one, forget it, undo the import that it misread, and give the file again.</source>
        <translation>Les fichiers qui ont les mêmes colonnes sont ensuite lus ainsi, sans question. Pour en changer un, oubliez-le, annulez l’import mal lu, et redonnez le fichier.</translation>
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
        <source>Forget the columns {columns}</source>
        <translation>Oublier les colonnes {columns}</translation>
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
    <name>TenancyDialog</name>
    <message>
        <source>Place and holders</source>
        <translation>Lieu et titulaires</translation>
    </message>
    <message>
        <source>What you say here stands in the letters about this meter, and nowhere else.</source>
        <translation>Ce que vous dites ici figure dans les lettres sur ce compteur, et nulle part ailleurs.</translation>
    </message>
    <message>
        <source>Which contract</source>
        <translation>Quel contrat</translation>
    </message>
    <message>
        <source>Another contract</source>
        <translation>Un autre contrat</translation>
    </message>
    <message>
        <source>Where the meter is</source>
        <translation>Où se trouve le compteur</translation>
    </message>
    <message>
        <source>Names on the contract, if yours is not the only one</source>
        <translation>Noms au contrat, si le vôtre n’est pas le seul</translation>
    </message>
    <message>
        <source>Anne Martin; Luc Martin</source>
        <translation>Anne Martin&#x202f;; Luc Martin</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Premier jour</translation>
    </message>
    <message>
        <source>Not said</source>
        <translation>Non dit</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Dernier jour</translation>
    </message>
    <message>
        <source>It goes on</source>
        <translation>Il continue</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Retirer</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Garder</translation>
    </message>
</context>
<context>
    <name>TenancyWords</name>
    <message>
        <source>address not said</source>
        <translation>adresse non dite</translation>
    </message>
    <message>
        <source>contract of {names}</source>
        <translation>contrat de {names}</translation>
    </message>
    <message>
        <source>since {day}</source>
        <translation>depuis le {day}</translation>
    </message>
    <message>
        <source>until {day}</source>
        <translation>jusqu’au {day}</translation>
    </message>
</context>
<context>
    <name>TerminalsCard</name>
    <message>
        <source>Two wires at the meter</source>
        <translation>Deux fils au compteur</translation>
    </message>
    <message>
        <source>Under the green cover at the foot of the Linky, the one without a seal, are three terminals: I1, I2 and A.</source>
        <translation>Sous le capot vert au pied du Linky, celui qui n’est pas plombé, se trouvent trois bornes&#xa0;: I1, I2 et A.</translation>
    </message>
    <message>
        <source>The plug’s two wires go on I1 and I2, in either order. A is for plugs that need power.</source>
        <translation>Les deux fils de l’adaptateur vont sur I1 et I2, dans n’importe quel ordre. A sert aux adaptateurs à alimenter.</translation>
    </message>
    <message>
        <source>Never open a cover that has a seal: the mains are behind it.</source>
        <translation>N’ouvrez jamais un capot plombé&#xa0;: le secteur est derrière.</translation>
    </message>
</context>
<context>
    <name>TermsDialog</name>
    <message>
        <source>Monthly payments</source>
        <translation>Mensualités</translation>
    </message>
    <message>
        <source>Your contract: {contract}, since {day}.</source>
        <translation>Votre contrat&#xa0;: {contract}, depuis le {day}.</translation>
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
        <source>No end date</source>
        <translation>Sans date de fin</translation>
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
        <source>{amount} a month, since {day}</source>
        <translation>{amount} par mois, depuis le {day}</translation>
    </message>
    <message>
        <source>{price} a kWh, since {day}</source>
        <translation>{price} par kWh, depuis le {day}</translation>
    </message>
    <message>
        <source>{kwh} kWh a m³, since {day}</source>
        <translation>{kwh} kWh par m³, depuis le {day}</translation>
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
        <source>Text at {percent}</source>
        <translation>Texte à {percent}</translation>
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
        <source>Second by second</source>
        <translation>À la seconde</translation>
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
        <source>Electricity, the last days</source>
        <translation>Électricité, les derniers jours</translation>
    </message>
    <message>
        <source>What it takes</source>
        <translation>Ce qu’il faut</translation>
    </message>
    <message>
        <source>A USB plug made for the customer’s port of the meter: two wires, on I1 and I2.</source>
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
        <translation>Voir en graphique</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Hier</translation>
    </message>
</context>
<context>
    <name>TodayWords</name>
    <message>
        <source>the meter has been silent since {time}</source>
        <translation>le compteur ne répond plus depuis {time}</translation>
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
        <source>the meter’s plug is out</source>
        <translation>l’adaptateur du compteur est débranché</translation>
    </message>
    <message>
        <source>the port can’t be read</source>
        <translation>le port ne peut pas être lu</translation>
    </message>
    <message>
        <source>nothing was read for {duration}</source>
        <translation>rien n’a été lu depuis {duration}</translation>
    </message>
    <message>
        <source>right now, read at the meter’s port {duration} ago</source>
        <translation>en ce moment, lu à la prise du compteur il y a {duration}</translation>
    </message>
    <message>
        <source>injected into the grid right now, read at the meter’s port {duration} ago</source>
        <translation>injecté dans le réseau en ce moment, lu à la prise du compteur il y a {duration}</translation>
    </message>
    <message>
        <source>{where}, and kept nowhere</source>
        <translation>{where}, sans être gardé</translation>
    </message>
    <message>
        <source>{where}; nothing is kept for now</source>
        <translation>{where}&#x202f;; rien n’est gardé pour l’instant</translation>
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
        <source>not exceeded today</source>
        <translation>aucun dépassement</translation>
    </message>
    <message>
        <source>exceeded today</source>
        <translation>dépassement aujourd’hui</translation>
    </message>
    <message>
        <source>injected into the grid right now, estimated from the current and the voltage read {duration} ago</source>
        <translation>injecté dans le réseau en ce moment, estimé par le courant et la tension lus il y a {duration}</translation>
    </message>
    <message>
        <source>as much as yesterday, up to {time}</source>
        <translation>autant qu’hier, jusqu’à {time}</translation>
    </message>
    <message>
        <source>{percent} more than yesterday, up to {time}</source>
        <translation>{percent} de plus qu’hier, jusqu’à {time}</translation>
    </message>
    <message>
        <source>{percent} less than yesterday, up to {time}</source>
        <translation>{percent} de moins qu’hier, jusqu’à {time}</translation>
    </message>
    <message>
        <source>no overrun seen</source>
        <translation>aucun dépassement vu</translation>
    </message>
    <message>
        <source>not exceeded since {time}</source>
        <translation>sans dépassement depuis {time}</translation>
    </message>
    <message numerus="yes">
        <source>exceeded %n time(s)</source>
        <translation>
            <numerusform>%n dépassement</numerusform>
            <numerusform>%n dépassements</numerusform>
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
        <source>Since this day’s first reading</source>
        <translation>Depuis la 1re lecture</translation>
    </message>
    <message>
        <source>Since midnight</source>
        <translation>Depuis minuit</translation>
    </message>
    <message>
        <source>Since {time}</source>
        <translation>Depuis {time}</translation>
    </message>
    <message>
        <source>{measure} injected</source>
        <translation>injection&#xa0;: {measure}</translation>
    </message>
    <message>
        <source>at least {measure} injected</source>
        <translation>injection&#xa0;: au moins {measure}</translation>
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
        <source>voltage: {voltage}</source>
        <translation>tension&#xa0;: {voltage}</translation>
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
    <name>Tools</name>
    <message>
        <source>That did not work</source>
        <translation>Cela n’a pas fonctionné</translation>
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
        <source>{energy} a day on average</source>
        <translation>{energy} par jour en moyenne</translation>
    </message>
    <message>
        <source>{volume} of gas</source>
        <translation>{volume} de gaz</translation>
    </message>
</context>
<context>
    <name>Tray</name>
    <message>
        <source>The household is locked</source>
        <translation>Le foyer est verrouillé</translation>
    </message>
    <message>
        <source>No meter is being read</source>
        <translation>Aucun compteur n’est lu</translation>
    </message>
    <message>
        <source>The meter is being read</source>
        <translation>Le compteur est lu</translation>
    </message>
    <message>
        <source>The meter is being read without this window</source>
        <translation>Le compteur est lu sans cette fenêtre</translation>
    </message>
    <message>
        <source>The meter cannot be read now</source>
        <translation>Le compteur ne peut pas être lu pour l’instant</translation>
    </message>
    <message>
        <source>Open Persienne</source>
        <translation>Ouvrir Persienne</translation>
    </message>
    <message>
        <source>Lock</source>
        <translation>Verrouiller</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>Quitter</translation>
    </message>
</context>
<context>
    <name>TrayCard</name>
    <message>
        <source>In the tray</source>
        <translation>Dans la zone de notification</translation>
    </message>
    <message>
        <source>Closing the window leaves Persienne in the tray</source>
        <translation>Fermer la fenêtre laisse Persienne dans la zone de notification</translation>
    </message>
    <message>
        <source>It goes on reading the meter and locks itself as usual. The menu of the icon opens, locks or ends it.</source>
        <translation>Elle continue de lire le compteur et se verrouille comme d’habitude. Le menu de l’icône l’ouvre, la verrouille ou la quitte.</translation>
    </message>
    <message>
        <source>Same as the system</source>
        <translation>Comme le système</translation>
    </message>
    <message>
        <source>This desktop shows no tray now: closing the window ends Persienne.</source>
        <translation>Ce bureau n’a pas de zone de notification pour l’instant&#xa0;: fermer la fenêtre met fin à Persienne.</translation>
    </message>
    <message>
        <source>The icon’s panel</source>
        <translation>La barre qui porte l’icône</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Claire</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Sombre</translation>
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
    <name>VaultCard</name>
    <message>
        <source>What opens this household</source>
        <translation>Ce qui ouvre ce foyer</translation>
    </message>
    <message>
        <source>No open keyring remembers how far it had come: an old copy of the whole home folder is not told.</source>
        <translation>Aucun trousseau ouvert ne retient où en était le foyer&#xa0;: une ancienne copie de tout le dossier personnel n’est pas signalée.</translation>
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
        <source>opens it while you are logged in</source>
        <translation>l’ouvre tant que votre session est ouverte</translation>
    </message>
    <message>
        <source>The keyring does not open it</source>
        <translation>Le trousseau ne l’ouvre pas</translation>
    </message>
    <message>
        <source>Automatic…</source>
        <translation>Automatiques…</translation>
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
        <source>does not confirm yet that this household is yours: it will when it opens it</source>
        <translation>ne confirme pas encore que ce foyer est le vôtre&#xa0;: ce sera fait à la prochaine ouverture par ce moyen</translation>
    </message>
    <message>
        <source>does not confirm yet that this household is yours: a new sheet will</source>
        <translation>ne confirme pas encore que ce foyer est le vôtre&#xa0;: une nouvelle feuille le fera</translation>
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
        <source>Each backup that still holds what was erased is replaced: a new one is made in the same folder, and the old one is deleted. The new ones have a passphrase of their own, and nothing else opens them. Write it down.</source>
        <translation>Chaque sauvegarde qui contient encore ce qui a été effacé est remplacée&#xa0;: une nouvelle est faite dans le même dossier, et l’ancienne est supprimée. Les nouvelles ont leur propre phrase de passe, et rien d’autre ne les ouvre. Notez-la.</translation>
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
        <source>It can be made at any time on the page Meter and data.</source>
        <translation>Elle peut être faite à tout moment sur la page Compteur et données.</translation>
    </message>
    <message>
        <source>The household does without a recovery sheet</source>
        <translation>Le foyer se passe de feuille de secours</translation>
    </message>
    <message>
        <source>Print it, then delete the file: whoever reads it can open the household.</source>
        <translation>Imprimez-la, puis supprimez le fichier&#xa0;: qui le lit peut ouvrir le foyer.</translation>
    </message>
    <message>
        <source>The sheet is in {file}</source>
        <translation>La feuille est dans {file}</translation>
    </message>
    <message>
        <source>Two of its words were not typed back. Delete the file, and destroy what was printed of it.</source>
        <translation>Deux de ses mots n’ont pas été retapés. Supprimez le fichier et détruisez ce qui en a été imprimé.</translation>
    </message>
    <message>
        <source>The sheet in {file} opens nothing</source>
        <translation>La feuille de {file} n’ouvre rien</translation>
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
        <source>Make the backup</source>
        <translation>Faire la sauvegarde</translation>
    </message>
    <message>
        <source>Making the backup…</source>
        <translation>Sauvegarde en cours…</translation>
    </message>
    <message>
        <source>The backup was made and opened again: {file}</source>
        <translation>La sauvegarde est faite, et a été rouverte pour s’en assurer&#xa0;: {file}</translation>
    </message>
    <message numerus="yes">
        <source>%n backup(s) made anew</source>
        <translation>
            <numerusform>%n sauvegarde refaite</numerusform>
            <numerusform>%n sauvegardes refaites</numerusform>
        </translation>
    </message>
    <message>
        <source>Those that held what was erased are gone: {names}</source>
        <translation>Celles qui contenaient ce qui a été effacé ont disparu&#xa0;: {names}</translation>
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
    <name>WatchingLever</name>
    <message>
        <source>The folder where your downloads go</source>
        <translation>Le dossier où vont vos téléchargements</translation>
    </message>
    <message>
        <source>Plug its disk in, or choose another folder.</source>
        <translation>Branchez son disque, ou choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The folder is not there now</source>
        <translation>Le dossier n’est pas là en ce moment</translation>
    </message>
    <message>
        <source>A file is still being written there: it is looked at in a moment</source>
        <translation>Un fichier y est encore en cours d’écriture&#xa0;: il sera regardé dans un instant</translation>
    </message>
    <message>
        <source>There is no new export in the folder</source>
        <translation>Il n’y a pas de nouvel export dans le dossier</translation>
    </message>
    <message numerus="yes">
        <source>%n new export(s) in your folder</source>
        <translation>
            <numerusform>%n nouvel export dans votre dossier</numerusform>
            <numerusform>%n nouveaux exports dans votre dossier</numerusform>
        </translation>
    </message>
    <message>
        <source>See them…</source>
        <translation>Les voir…</translation>
    </message>
    <message numerus="yes">
        <source>%n new export(s) were read</source>
        <translation>
            <numerusform>%n nouvel export a été lu</numerusform>
            <numerusform>%n nouveaux exports ont été lus</numerusform>
        </translation>
    </message>
    <message>
        <source>In the folder they still are plain text of your habits: {files}.</source>
        <translation>Dans le dossier, vos habitudes s’y lisent encore en clair&#xa0;: {files}.</translation>
    </message>
    <message>
        <source>The files that were read can go</source>
        <translation>Les fichiers lus peuvent s’en aller</translation>
    </message>
    <message>
        <source>Delete them…</source>
        <translation>Les supprimer…</translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were removed</source>
        <translation>
            <numerusform>%n fichier a été supprimé</numerusform>
            <numerusform>%n fichiers ont été supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them could not be written over first: the disk, or another name of the file, may still hold what stood there.</source>
        <translation>
            <numerusform>%n n’a pas pu être recouvert avant&#xa0;: le disque, ou un autre nom du fichier, garde peut-être encore ce qui s’y trouvait.</numerusform>
            <numerusform>%n d’entre eux n’ont pas pu être recouverts avant&#xa0;: le disque, ou un autre nom du fichier, garde peut-être encore ce qui s’y trouvait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) were written over and removed</source>
        <translation>
            <numerusform>%n fichier a été recouvert puis supprimé</numerusform>
            <numerusform>%n fichiers ont été recouverts puis supprimés</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n file(s) had changed, or can’t be removed: delete them yourself.</source>
        <translation>
            <numerusform>%n fichier avait changé, ou ne peut être supprimé&#xa0;: supprimez-le vous-même.</numerusform>
            <numerusform>%n fichiers avaient changé, ou ne peuvent être supprimés&#xa0;: supprimez-les vous-même.</numerusform>
        </translation>
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
        <source>this address was not checked again; it may have changed</source>
        <translation>adresse non revérifiée&#x202f;; elle a pu changer</translation>
    </message>
    <message>
        <source>address checked on {day}</source>
        <translation>adresse vérifiée le {day}</translation>
    </message>
    <message>
        <source>It could not be opened from here. Copy the address into your browser: {address}</source>
        <translation>Impossible de l’ouvrir d’ici. Copiez l’adresse dans votre navigateur&#xa0;: {address}</translation>
    </message>
</context>
<context>
    <name>WideningDialog</name>
    <message>
        <source>Open the shutter</source>
        <translation>Ouvrir la persienne</translation>
    </message>
    <message>
        <source>Open the shutter halfway</source>
        <translation>Entrouvrir la persienne</translation>
    </message>
    <message>
        <source>It changes what this computer writes from now on. What was erased does not come back, and at the grid operator nothing changes.</source>
        <translation>Cela change ce que cet ordinateur écrit à partir de maintenant. Ce qui a été effacé ne revient pas, et chez le gestionnaire du réseau rien ne change.</translation>
    </message>
    <message>
        <source>Who decides (may stay empty)</source>
        <translation>Qui décide (facultatif)</translation>
    </message>
    <message>
        <source>a first name is enough</source>
        <translation>un prénom suffit</translation>
    </message>
    <message>
        <source>Why (may stay empty)</source>
        <translation>Pourquoi (facultatif)</translation>
    </message>
    <message>
        <source>The day, the new position and these two lines are kept in this household’s register.</source>
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
        <source>Stop this sharing: {flow}</source>
        <translation>Arrêter ce partage&#xa0;: {flow}</translation>
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
        <translation>Rien n’est noté avant que vous ne les ayez envoyées.</translation>
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
        <translation>Référence de la lettre (facultatif)</translation>
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
    <name>_Row</name>
    <message>
        <source>Where does this figure come from?</source>
        <translation>D’où vient ce chiffre&#x202f;?</translation>
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
