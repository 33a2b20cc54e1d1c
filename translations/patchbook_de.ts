<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>AccountStatus</name>
    <message>
        <source>%1, as of %2</source>
        <extracomment>In the sidebar, very short. %1 says what is wrong; %2 is a time, or a date with a time.</extracomment>
        <translation>%1, Stand %2</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Opening the copy…</source>
        <translation>Kopie wird geöffnet …</translation>
    </message>
    <message>
        <source>Loading… %1 %</source>
        <extracomment>In the sidebar, very short. %1 is a number.</extracomment>
        <translation>Wird geladen … %1 %</translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Wird geladen …</translation>
    </message>
    <message>
        <source>Up to date, %1</source>
        <extracomment>In the sidebar, very short. %1 is a time, or a date with a time.</extracomment>
        <translation>Aktuell, %1</translation>
    </message>
    <message>
        <source>Loading stopped</source>
        <translation>Laden angehalten</translation>
    </message>
    <message>
        <source>Offline</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Token refused</source>
        <translation>Token abgelehnt</translation>
    </message>
    <message>
        <source>Not allowed</source>
        <translation>Nicht erlaubt</translation>
    </message>
    <message>
        <source>Keychain locked</source>
        <translation>Schlüsselbund gesperrt</translation>
    </message>
    <message>
        <source>Not read</source>
        <translation>Nicht gelesen</translation>
    </message>
    <message>
        <source>Saving is paused</source>
        <translation>Speichern pausiert</translation>
    </message>
    <message>
        <source>The list has not been read yet.</source>
        <translation>Die Liste wurde noch nicht gelesen.</translation>
    </message>
    <message>
        <source>The copy on this computer is being opened.</source>
        <translation>Die Kopie auf diesem Computer wird geöffnet.</translation>
    </message>
    <message>
        <source>The list is being read: %1 of %2 contacts are here.</source>
        <extracomment>%1 and %2 are numbers of contacts.</extracomment>
        <translation>Die Liste wird gelesen: %1 von %2 Kontakten sind hier.</translation>
    </message>
    <message numerus="yes">
        <source>The list is being read: %Ln contact(s) are here so far.</source>
        <translation>
            <numerusform>Die Liste wird gelesen: Bisher ist %Ln Kontakt hier.</numerusform>
            <numerusform>Die Liste wird gelesen: Bisher sind %Ln Kontakte hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>The whole list was read: what is shown is as of %1.</source>
        <extracomment>%1 is a time, or a date with a time.</extracomment>
        <translation>Die ganze Liste wurde gelesen; Stand: %1.</translation>
    </message>
    <message>
        <source>Loading was stopped before the end of the list.</source>
        <translation>Das Laden wurde vor dem Ende der Liste angehalten.</translation>
    </message>
    <message>
        <source>Read-only · %1</source>
        <extracomment>In the sidebar, very short. %1 says how the account is: up to date, offline, ….</extracomment>
        <translation>Nur lesen · %1</translation>
    </message>
    <message>
        <source>What is shown is as of %1.</source>
        <extracomment>Follows a sentence that says why the list could not be read anew. %1 is a time, or a date with a time.</extracomment>
        <translation>Gezeigt wird der Stand von %1.</translation>
    </message>
    <message>
        <source>This account is read-only: Patchbook writes nothing to it.</source>
        <translation>Dieses Konto wird nur gelesen: Patchbook schreibt nichts dorthin.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 requests in the last %n second(s)</source>
        <extracomment>How much of its service&apos;s allowance an account has used. %1 and %2 are numbers of requests.</extracomment>
        <translation>
            <numerusform>%1 von %2 Anfragen in der letzten Sekunde</numerusform>
            <numerusform>%1 von %2 Anfragen in den letzten %n Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1.</source>
        <extracomment>%1 is &quot;… of … requests in the last … seconds&quot;.</extracomment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1, %2 left today.</source>
        <extracomment>%1 is &quot;… of … requests in the last … seconds&quot;; %2 is a number of requests.</extracomment>
        <translation>%1; heute sind noch %2 übrig.</translation>
    </message>
    <message>
        <source>Read-only, %1</source>
        <extracomment>In the sidebar, very short: all is well. %1 is a time, or a date with a time.</extracomment>
        <translation>Nur lesen, %1</translation>
    </message>
</context>
<context>
    <name>Activity</name>
    <message>
        <source>Saved in part</source>
        <translation>Zum Teil gespeichert</translation>
    </message>
    <message>
        <source>Saved, more was changed</source>
        <translation>Gespeichert, mehr wurde geändert</translation>
    </message>
    <message>
        <source>Put back</source>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Please check</source>
        <extracomment>An edit that was read back from a damaged file.</extracomment>
        <translation>Bitte prüfen</translation>
    </message>
    <message>
        <source>Not saved, closed</source>
        <translation>Nicht gespeichert, erledigt</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>Nicht gespeichert</translation>
    </message>
    <message>
        <source>Not created, closed</source>
        <translation>Nicht angelegt, erledigt</translation>
    </message>
    <message>
        <source>Not created</source>
        <translation>Nicht angelegt</translation>
    </message>
    <message>
        <source>Not deleted, closed</source>
        <translation>Nicht gelöscht, erledigt</translation>
    </message>
    <message>
        <source>Not deleted</source>
        <translation>Nicht gelöscht</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Zurückgehalten</translation>
    </message>
    <message>
        <source>Waiting to try again</source>
        <translation>Wartet auf neuen Versuch</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet …</translation>
    </message>
    <message>
        <source>Checking…</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Conflict, closed</source>
        <translation>Konflikt, erledigt</translation>
    </message>
    <message>
        <source>Please decide</source>
        <translation>Bitte entscheiden</translation>
    </message>
    <message>
        <source>Waits for the account</source>
        <translation>Wartet auf das Konto</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Deletion</source>
        <translation>Löschung</translation>
    </message>
    <message>
        <source>, </source>
        <extracomment>Between the labels of fields.</extracomment>
        <translation>, </translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>%1 is a list of field labels.</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>Neu: %1</translation>
    </message>
    <message>
        <source>Yesterday %1</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>Gestern %1</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Not archived, closed</source>
        <translation>Nicht archiviert, abgeschlossen</translation>
    </message>
    <message>
        <source>Not archived</source>
        <translation>Nicht archiviert</translation>
    </message>
    <message>
        <source>Archiving</source>
        <translation>Archivieren</translation>
    </message>
</context>
<context>
    <name>ActivityCsv</name>
    <message>
        <source>Changed at</source>
        <translation>Geändert am</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Contact or card</source>
        <translation>Kontakt oder Karte</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unser Wert</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>Jetzt beim Dienst</translation>
    </message>
    <message>
        <source>The service said</source>
        <translation>Worte des Dienstes</translation>
    </message>
</context>
<context>
    <name>ActivityText</name>
    <message>
        <source>Read back from a damaged file</source>
        <translation>Aus einer beschädigten Datei gelesen</translation>
    </message>
    <message>
        <source>The file in which edits are kept was damaged, and this edit was read back from it. Nobody knows whether it reached the service. Compare it with the contact, then try again or dismiss it.</source>
        <translation>Die Datei, in der Änderungen aufbewahrt werden, war beschädigt, und diese Änderung wurde daraus gelesen. Niemand weiß, ob sie beim Dienst angekommen ist. Vergleichen Sie sie mit dem Kontakt, und versuchen Sie es dann erneut oder markieren Sie sie als erledigt.</translation>
    </message>
    <message>
        <source>Held back for a moment</source>
        <translation>Einen Moment zurückgehalten</translation>
    </message>
    <message>
        <source>Nothing was sent yet: it can still be cancelled.</source>
        <translation>Es wurde noch nichts gesendet: Sie können noch abbrechen.</translation>
    </message>
    <message>
        <source>Waiting to be sent</source>
        <translation>Wartet auf das Senden</translation>
    </message>
    <message>
        <source>The edit is kept on this computer.</source>
        <translation>Die Änderung ist auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>It was put back since, or dismissed.</source>
        <translation>Sie wurde seither zurückgesetzt oder als erledigt markiert.</translation>
    </message>
    <message>
        <source>Put back.</source>
        <translation>Zurückgesetzt.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Angelegt.</translation>
    </message>
    <message>
        <source>Deleted.</source>
        <translation>Gelöscht.</translation>
    </message>
    <message>
        <source>These are the values which the contact had, as last read.</source>
        <translation>Dies sind die Werte, die der Kontakt hatte, wie sie zuletzt gelesen wurden.</translation>
    </message>
    <message>
        <source>It was decided or dismissed: nothing is left to do.</source>
        <translation>Entschieden oder als erledigt markiert: Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>It was tried again, saved anew or dismissed: nothing is left to do.</source>
        <translation>Erneut versucht, neu gespeichert oder als erledigt markiert: Es bleibt nichts zu tun.</translation>
    </message>
    <message>
        <source>Asked the service: it has the change.</source>
        <translation>Den Dienst gefragt: Er hat die Änderung.</translation>
    </message>
    <message>
        <source>The service had this already, so nothing was sent.</source>
        <translation>Der Dienst hatte das schon, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The service confirmed it.</source>
        <translation>Der Dienst hat es bestätigt.</translation>
    </message>
    <message>
        <source>Asked the service: the change is not there.</source>
        <translation>Den Dienst gefragt: Die Änderung ist nicht da.</translation>
    </message>
    <message>
        <source>It could not be sent.</source>
        <translation>Es konnte nicht gesendet werden.</translation>
    </message>
    <message>
        <source>The service did not take it.</source>
        <translation>Der Dienst hat es nicht angenommen.</translation>
    </message>
    <message>
        <source>Asked the service: it has another value now.</source>
        <translation>Den Dienst gefragt: Er hat jetzt einen anderen Wert.</translation>
    </message>
    <message>
        <source>Looked before sending: somebody else had changed it. Nothing was sent.</source>
        <translation>Vor dem Senden nachgesehen: Jemand anders hatte es geändert. Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Cancelled before it was sent.</source>
        <translation>Vor dem Senden abgebrochen.</translation>
    </message>
    <message>
        <source>It did not get through; it will be sent again later.</source>
        <translation>Es kam nicht durch; es wird später erneut gesendet.</translation>
    </message>
    <message>
        <source>Asked the service: the change is not there. It will be sent again.</source>
        <translation>Den Dienst gefragt: Die Änderung ist nicht da. Sie wird erneut gesendet.</translation>
    </message>
    <message>
        <source>The account can be used again.</source>
        <translation>Das Konto ist wieder nutzbar.</translation>
    </message>
    <message>
        <source>Kept on this computer.</source>
        <translation>Auf diesem Computer aufbewahrt.</translation>
    </message>
    <message>
        <source>%1: “%2” → “%3”</source>
        <extracomment>%1 is a field&apos;s label, %2 and %3 its old and new value.</extracomment>
        <translation>%1: „%2“ → „%3“</translation>
    </message>
    <message>
        <source>%1: “%2” → “%3”, at the service now “%4”</source>
        <extracomment>%1 is a field&apos;s label, %2 and %3 its old and new value, %4 what somebody else wrote.</extracomment>
        <translation>%1: „%2“ → „%3“, jetzt beim Dienst „%4“</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Nothing was sent.</source>
        <translation>Es wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Sent to the service.</source>
        <translation>An den Dienst gesendet.</translation>
    </message>
    <message>
        <source>No whole answer came. Nothing is sent twice: the service is asked what it has.</source>
        <translation>Es kam keine vollständige Antwort. Nichts wird doppelt gesendet: Der Dienst wird gefragt, was er hat.</translation>
    </message>
    <message>
        <source>The account could not be used, so it waits.</source>
        <translation>Das Konto war nicht nutzbar, deshalb wartet es.</translation>
    </message>
    <message>
        <source>%1 %2  %3</source>
        <extracomment>%1 is a date, %2 a time with seconds, %3 a sentence that says what happened then.</extracomment>
        <translation>%1 %2  %3</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Archived.</source>
        <translation>Archiviert.</translation>
    </message>
</context>
<context>
    <name>Application</name>
    <message>
        <source>The profile folder %1 is a link. Please name the folder it leads to.</source>
        <translation>Der Profilordner %1 ist eine Verknüpfung. Bitte geben Sie den Ordner an, auf den sie verweist.</translation>
    </message>
    <message>
        <source>The profile %1 is not a folder. Please name a folder.</source>
        <translation>Das Profil %1 ist kein Ordner. Bitte geben Sie einen Ordner an.</translation>
    </message>
    <message>
        <source>The profile folder %1 belongs to another user, who could read your contacts. Please name a folder of your own.</source>
        <translation>Der Profilordner %1 gehört jemand anderem, der Ihre Kontakte lesen könnte. Bitte geben Sie einen eigenen Ordner an.</translation>
    </message>
    <message>
        <source>The folder %1 holds files of another program. Please name an empty folder or a new one.</source>
        <translation>Der Ordner %1 enthält Dateien eines anderen Programms. Bitte geben Sie einen leeren oder einen neuen Ordner an.</translation>
    </message>
    <message>
        <source>The profile folder %1 cannot be made or opened. Please check its permissions and the free space.</source>
        <translation>Der Profilordner %1 lässt sich nicht anlegen oder öffnen. Bitte prüfen Sie seine Zugriffsrechte und den freien Platz.</translation>
    </message>
    <message>
        <source>Patchbook is already running with this profile, but it does not answer. Please close it and start again.</source>
        <translation>Patchbook läuft bereits mit diesem Profil, antwortet aber nicht. Bitte schließen Sie es, und starten Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Patchbook is already running with this profile (process %1 on %2), but it does not answer. Please close it, or end that process, and start again.</source>
        <translation>Patchbook läuft bereits mit diesem Profil (Prozess %1 auf %2), antwortet aber nicht. Bitte schließen Sie es oder beenden Sie diesen Prozess, und starten Sie es dann erneut.</translation>
    </message>
    <message>
        <source>Patchbook is already running with this profile. Please close it before you take a picture, or name another folder with --profile.</source>
        <translation>Patchbook läuft bereits mit diesem Profil. Bitte schließen Sie es, bevor Sie ein Bild machen, oder nennen Sie mit --profile einen anderen Ordner.</translation>
    </message>
</context>
<context>
    <name>BulkEdit</name>
    <message>
        <source>%1 → %2</source>
        <extracomment>A value before and after a change.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field&apos;s label, %2 its value before and after.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>empty</source>
        <extracomment>What contacts have in a field: none of them has anything.</extracomment>
        <translation>leer</translation>
    </message>
    <message>
        <source>mixed: %1 or empty</source>
        <extracomment>Some contacts have the value %1 in a field, the others have nothing.</extracomment>
        <translation>gemischt: %1 oder leer</translation>
    </message>
    <message numerus="yes">
        <source>mixed: %Ln different values or more</source>
        <translation>
            <numerusform>gemischt: mindestens %Ln Wert</numerusform>
            <numerusform>gemischt: mindestens %Ln verschiedene Werte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mixed: %Ln different values</source>
        <translation>
            <numerusform>gemischt: %Ln Wert</numerusform>
            <numerusform>gemischt: %Ln verschiedene Werte</numerusform>
        </translation>
    </message>
    <message>
        <source>Set to</source>
        <translation>Setzen auf</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Find and replace</source>
        <translation>Suchen und ersetzen</translation>
    </message>
    <message>
        <source>UPPER CASE</source>
        <extracomment>Written as it does.</extracomment>
        <translation>GROSSBUCHSTABEN</translation>
    </message>
    <message>
        <source>lower case</source>
        <extracomment>Written as it does.</extracomment>
        <translation>kleinbuchstaben</translation>
    </message>
    <message>
        <source>Title Case</source>
        <extracomment>Written as it does.</extracomment>
        <translation>Große Anfangsbuchstaben</translation>
    </message>
    <message>
        <source>Format internationally</source>
        <translation>International schreiben</translation>
    </message>
    <message>
        <source>Add or remove tags</source>
        <translation>Schlagwörter hinzufügen oder entfernen</translation>
    </message>
</context>
<context>
    <name>BulkSelection</name>
    <message numerus="yes">
        <source>%Ln contact(s), chosen in the list</source>
        <translation>
            <numerusform>%Ln Kontakt, in der Liste ausgewählt</numerusform>
            <numerusform>%Ln Kontakte, in der Liste ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s), all that the list shows</source>
        <translation>
            <numerusform>%Ln Kontakt, der einzige in der gezeigten Liste</numerusform>
            <numerusform>%Ln Kontakte, alle in der gezeigten Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) that match “%1”</source>
        <extracomment>%1 is what the user searched for.</extracomment>
        <translation>
            <numerusform>%Ln Kontakt, der zu „%1“ passt</numerusform>
            <numerusform>%Ln Kontakte, die zu „%1“ passen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) that %1 has</source>
        <extracomment>%1 is the owner: a name or an e-mail address.</extracomment>
        <translation>
            <numerusform>%Ln Kontakt von %1</numerusform>
            <numerusform>%Ln Kontakte von %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) out of a pasted list</source>
        <translation>
            <numerusform>%Ln Kontakt aus einer eingefügten Liste</numerusform>
            <numerusform>%Ln Kontakte aus einer eingefügten Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) of an earlier run</source>
        <translation>
            <numerusform>%Ln Kontakt aus einem früheren Durchgang</numerusform>
            <numerusform>%Ln Kontakte aus einem früheren Durchgang</numerusform>
        </translation>
    </message>
    <message>
        <source>the service</source>
        <translation>der Dienst</translation>
    </message>
    <message>
        <source>not open</source>
        <translation>nicht geöffnet</translation>
    </message>
    <message>
        <source>The account of these contacts is not open any more.</source>
        <translation>Das Konto dieser Kontakte ist nicht mehr geöffnet.</translation>
    </message>
    <message>
        <source>read-only</source>
        <translation>nur lesen</translation>
    </message>
    <message>
        <source>%1 is read-only, so nothing can be changed there. Allow changes under Accounts, at this account, then try again.</source>
        <extracomment>%1 is an account&apos;s name.</extracomment>
        <translation>%1 wird nur gelesen, dort lässt sich also nichts ändern. Erlauben Sie unter „Konten“ bei diesem Konto Änderungen, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>cannot be used now</source>
        <translation>jetzt nicht nutzbar</translation>
    </message>
    <message>
        <source>%1 cannot be used now: its token was refused, or the keychain is locked. Put the account right first.</source>
        <extracomment>%1 is an account&apos;s name.</extracomment>
        <translation>%1 ist jetzt nicht nutzbar: Das Token wurde abgelehnt, oder der Schlüsselbund ist gesperrt. Bringen Sie zuerst das Konto in Ordnung.</translation>
    </message>
    <message>
        <source>not loaded</source>
        <translation>nicht geladen</translation>
    </message>
    <message>
        <source>The contacts of %1 are not loaded, so none of them can be changed. Refresh its list first.</source>
        <extracomment>%1 is an account&apos;s name.</extracomment>
        <translation>Die Kontakte von %1 sind nicht geladen, daher lässt sich keiner davon ändern. Aktualisieren Sie zuerst die Liste.</translation>
    </message>
</context>
<context>
    <name>CardReport</name>
    <message>
        <source>Saved, not yet applied to the phone.</source>
        <translation>Gespeichert, aber auf dem Telefon noch nicht übernommen.</translation>
    </message>
    <message>
        <source>The service keeps this card and still has to bring it to the line’s phone. Refresh in a while to see whether it did.</source>
        <translation>Der Dienst hat diese Karte gespeichert und muss sie noch auf das Telefon der Rufnummer bringen. Aktualisieren Sie nach einer Weile, um zu sehen, ob das geschehen ist.</translation>
    </message>
    <message>
        <source>The card is set up. Recipients of this line see it from now on.</source>
        <translation>Die Karte ist eingerichtet. Wer von dieser Rufnummer eine Nachricht bekommt, sieht sie von nun an.</translation>
    </message>
    <message>
        <source>Saved. Recipients of this line see it from now on.</source>
        <translation>Gespeichert. Wer von dieser Rufnummer eine Nachricht bekommt, sieht es von nun an.</translation>
    </message>
    <message>
        <source>Setting up the card…</source>
        <translation>Die Karte wird eingerichtet…</translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation>Nicht eingerichtet</translation>
    </message>
    <message>
        <source>Saved, not yet applied</source>
        <translation>Gespeichert, noch nicht aktiv</translation>
    </message>
</context>
<context>
    <name>Demo</name>
    <message>
        <source>Demo: sales</source>
        <extracomment>The name of an account of the made-up organisation: what its department works with.</extracomment>
        <translation>Demo: Vertrieb</translation>
    </message>
    <message>
        <source>Demo: marketing</source>
        <extracomment>The name of an account of the made-up organisation: what its department works with.</extracomment>
        <translation>Demo: Marketing</translation>
    </message>
    <message>
        <source>Demo: partners</source>
        <extracomment>The name of an account of the made-up organisation: what its department works with.</extracomment>
        <translation>Demo: Partner</translation>
    </message>
</context>
<context>
    <name>EditContacts</name>
    <message>
        <source>change of %1</source>
        <extracomment>An undo step; %1 is a field&apos;s label such as &quot;First name&quot;.</extracomment>
        <translation>(%1 geändert)</translation>
    </message>
    <message numerus="yes">
        <source>change of %n field(s)</source>
        <extracomment>An undo step that changes several fields at once.</extracomment>
        <translation>
            <numerusform>(%n Feld geändert)</numerusform>
            <numerusform>(%n Felder geändert)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The contacts that are already here stay, and so do your drafts.</source>
        <translation>Die bereits geladenen Kontakte bleiben hier, Ihre Entwürfe ebenso.</translation>
    </message>
    <message>
        <source>What is shown here may be older than what the service has by now.</source>
        <translation>Was hier zu sehen ist, kann älter sein als der jetzige Stand beim Dienst.</translation>
    </message>
    <message>
        <source>Your change is kept here as a draft.</source>
        <translation>Ihre Änderung bleibt hier als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>What you entered is kept here as a draft.</source>
        <translation>Ihre Eingaben bleiben hier als Entwurf erhalten.</translation>
    </message>
    <message>
        <source>It stays in your list until the service confirms that it is gone.</source>
        <translation>Der Kontakt bleibt in Ihrer Liste, bis der Dienst bestätigt, dass er gelöscht ist.</translation>
    </message>
    <message>
        <source>Nothing was created, and what you entered is still here.</source>
        <translation>Es wurde nichts angelegt, und Ihre Eingaben sind noch hier.</translation>
    </message>
    <message>
        <source>Nothing was stored, and what you typed is still here.</source>
        <translation>Es wurde nichts gespeichert, und Ihre Eingaben sind noch hier.</translation>
    </message>
    <message>
        <source>The cards that are already here stay, and so do your drafts.</source>
        <translation>Die bereits geladenen Karten bleiben hier, Ihre Entwürfe ebenso.</translation>
    </message>
    <message>
        <source>No connection to the service could be made.</source>
        <translation>Es konnte keine Verbindung zum Dienst hergestellt werden.</translation>
    </message>
    <message>
        <source>Check the network and the server’s address, then try again.</source>
        <translation>Prüfen Sie das Netzwerk und die Serveradresse, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation>Der Dienst hat nicht rechtzeitig geantwortet.</translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation>Warten Sie einen Moment, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The connection broke before the whole answer was here.</source>
        <translation>Die Verbindung brach ab, bevor die Antwort vollständig war.</translation>
    </message>
    <message>
        <source>Try again; if it happens often, check the network.</source>
        <translation>Versuchen Sie es erneut; wenn es häufig geschieht, prüfen Sie das Netzwerk.</translation>
    </message>
    <message>
        <source>The server could not prove that it is the service.</source>
        <translation>Der Server konnte nicht nachweisen, dass er der Dienst ist.</translation>
    </message>
    <message>
        <source>Check the date and time of this computer and the server’s address; nothing was sent to that server.</source>
        <translation>Prüfen Sie Datum und Uhrzeit dieses Computers und die Serveradresse; an diesen Server wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>The server points to another address, and Patchbook takes no token anywhere else.</source>
        <translation>Der Server verweist auf eine andere Adresse, und Patchbook gibt ein Token nirgendwo sonst weiter.</translation>
    </message>
    <message>
        <source>Check the server’s address in the account.</source>
        <translation>Prüfen Sie die Serveradresse im Konto.</translation>
    </message>
    <message>
        <source>Something on the network answered instead of the service.</source>
        <translation>Statt des Dienstes hat etwas anderes im Netzwerk geantwortet.</translation>
    </message>
    <message>
        <source>If this network wants you to sign in on a web page first, do that; otherwise check the server’s address, then try again.</source>
        <translation>Falls dieses Netzwerk zuerst eine Anmeldung auf einer Webseite verlangt, melden Sie sich dort an; prüfen Sie sonst die Serveradresse, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The service’s answer is larger than Patchbook accepts.</source>
        <translation>Die Antwort des Dienstes ist größer, als Patchbook annimmt.</translation>
    </message>
    <message>
        <source>Try again later; if it stays so, tell the service’s support.</source>
        <translation>Versuchen Sie es später erneut; wenn es so bleibt, wenden Sie sich an den Support des Dienstes.</translation>
    </message>
    <message>
        <source>The service’s answer was cut off or makes no sense.</source>
        <translation>Die Antwort des Dienstes ist abgeschnitten oder ergibt keinen Sinn.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell the service’s support.</source>
        <translation>Versuchen Sie es erneut; wenn es so bleibt, wenden Sie sich an den Support des Dienstes.</translation>
    </message>
    <message>
        <source>Check that the whole token was pasted and that it has not expired.</source>
        <translation>Prüfen Sie, ob das ganze Token eingefügt wurde und ob es noch gültig ist.</translation>
    </message>
    <message>
        <source>Refresh to see what is there; somebody may have deleted it.</source>
        <translation>Aktualisieren Sie, um zu sehen, was vorhanden ist; vielleicht hat es jemand gelöscht.</translation>
    </message>
    <message>
        <source>Correct the values, then save again.</source>
        <translation>Berichtigen Sie die Werte, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>The service did not understand the request.</source>
        <translation>Der Dienst hat die Anfrage nicht verstanden.</translation>
    </message>
    <message>
        <source>The service refused the token.</source>
        <translation>Der Dienst hat das Token abgelehnt.</translation>
    </message>
    <message>
        <source>The token is valid, but does not allow this.</source>
        <translation>Das Token ist gültig, erlaubt dies aber nicht.</translation>
    </message>
    <message>
        <source>Ask whoever gave you the token for one that allows it.</source>
        <translation>Bitten Sie die Person, von der Sie das Token haben, um eines, das es erlaubt.</translation>
    </message>
    <message>
        <source>What was asked for is not there or not visible to this token.</source>
        <translation>Das Gesuchte ist nicht vorhanden oder für dieses Token nicht sichtbar.</translation>
    </message>
    <message>
        <source>Refresh, look at what is there now, then try again.</source>
        <translation>Aktualisieren Sie, sehen Sie nach, was jetzt vorhanden ist, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The service does not accept these values.</source>
        <translation>Der Dienst nimmt diese Werte nicht an.</translation>
    </message>
    <message>
        <source>This is longer than the service accepts.</source>
        <translation>Das ist länger, als der Dienst annimmt.</translation>
    </message>
    <message>
        <source>Shorten the longest text, then try again.</source>
        <translation>Kürzen Sie den längsten Text, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>The service asks for fewer requests.</source>
        <translation>Der Dienst bittet um weniger Anfragen.</translation>
    </message>
    <message>
        <source>Wait a few minutes before the next try.</source>
        <translation>Warten Sie einige Minuten bis zum nächsten Versuch.</translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation>Beim Dienst selbst liegt eine Störung vor.</translation>
    </message>
    <message>
        <source>Try again in a few minutes; nothing is wrong on your side.</source>
        <translation>Versuchen Sie es in einigen Minuten erneut; auf Ihrer Seite ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation>Der Dienst hat die Anfrage abgelehnt.</translation>
    </message>
    <message>
        <source>If you do not know why, ask the service’s support.</source>
        <translation>Wenn Sie den Grund nicht kennen, fragen Sie den Support des Dienstes.</translation>
    </message>
    <message>
        <source>This was stopped before it was done.</source>
        <translation>Der Vorgang wurde angehalten, bevor er fertig war.</translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation>Sie können ihn jederzeit neu starten.</translation>
    </message>
    <message>
        <source>The service has no request for a change like this.</source>
        <translation>Der Dienst kennt keine Anfrage für eine solche Änderung.</translation>
    </message>
    <message>
        <source>Fill in what the service demands, then save again.</source>
        <translation>Füllen Sie aus, was der Dienst verlangt, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>The keychain holds no token for this account.</source>
        <translation>Der Schlüsselbund enthält kein Token für dieses Konto.</translation>
    </message>
    <message>
        <source>Enter the token again in the account.</source>
        <translation>Geben Sie das Token im Konto erneut ein.</translation>
    </message>
    <message>
        <source>The stored token does not fit this account’s server.</source>
        <translation>Das gespeicherte Token passt nicht zum Server dieses Kontos.</translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation>Der Schlüsselbund ist gesperrt.</translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation>Entsperren Sie ihn, und versuchen Sie es dann erneut.</translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation>Auf diesem Computer antwortet kein Schlüsselbund.</translation>
    </message>
    <message>
        <source>Start a keychain, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Starten Sie einen Schlüsselbund wie den GNOME-Schlüsselbund oder KWallet, und versuchen Sie es dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Warten Sie %n Sekunde bis zum nächsten Versuch.</numerusform>
            <numerusform>Warten Sie %n Sekunden bis zum nächsten Versuch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Code: %1</source>
        <extracomment>%1 is the service&apos;s own code of an error.</extracomment>
        <translation>Code: %1</translation>
    </message>
    <message>
        <source>Trace id: %1</source>
        <extracomment>%1 is a mark by which the service&apos;s support finds the request.</extracomment>
        <translation>Trace-ID: %1</translation>
    </message>
    <message>
        <source>The token in the keychain was given for another server.</source>
        <translation>Das Token im Schlüsselbund wurde für einen anderen Server angegeben.</translation>
    </message>
    <message>
        <source>The token in the keychain has characters that no token can have.</source>
        <translation>Das Token im Schlüsselbund enthält Zeichen, die in keinem Token vorkommen können.</translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked to do.</source>
        <translation>Der Schlüsselbund hat nicht getan, worum er gebeten wurde.</translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the keychain with its own program.</source>
        <translation>Versuchen Sie es erneut; wenn es so bleibt, sehen Sie mit dem Programm des Schlüsselbunds selbst nach.</translation>
    </message>
    <message>
        <source>The disk is full, so the change could not be kept.</source>
        <translation>Der Datenträger ist voll, daher konnte die Änderung nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>The folder of Patchbook cannot be written, so the change could not be kept.</source>
        <translation>Der Ordner von Patchbook ist nicht beschreibbar, daher konnte die Änderung nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>Another program holds the file in which changes are kept.</source>
        <translation>Ein anderes Programm belegt die Datei, in der Änderungen festgehalten werden.</translation>
    </message>
    <message>
        <source>The file in which changes are kept is damaged.</source>
        <translation>Die Datei, in der Änderungen festgehalten werden, ist beschädigt.</translation>
    </message>
    <message>
        <source>The change could not be kept on the disk.</source>
        <translation>Die Änderung konnte nicht auf dem Datenträger festgehalten werden.</translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation>Schaffen Sie etwas Platz, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Make the folder writable for you, then save again.</source>
        <translation>Geben Sie sich Schreibrechte für den Ordner, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Wait a moment, then save again.</source>
        <translation>Warten Sie einen Moment, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Keep Patchbook open, copy what you need, then start it again.</source>
        <translation>Lassen Sie Patchbook geöffnet, kopieren Sie, was Sie brauchen, und starten Sie es dann neu.</translation>
    </message>
    <message>
        <source>Check the disk, then save again.</source>
        <translation>Prüfen Sie den Datenträger, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>Your account and your drafts stay as they are.</source>
        <translation>Ihr Konto und Ihre Entwürfe bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Nothing was sent, and your change is still here as a draft while Patchbook is open.</source>
        <translation>Es wurde nichts gesendet, und Ihre Änderung bleibt hier als Entwurf, solange Patchbook geöffnet ist.</translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation>Das ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation>Das ist keine Telefonnummer.</translation>
    </message>
    <message>
        <source>No such phone number is known; please check it.</source>
        <translation>Eine solche Telefonnummer ist nicht bekannt; bitte prüfen Sie sie.</translation>
    </message>
    <message>
        <source>The country is missing; it is safer to write the number with “+”.</source>
        <translation>Das Land fehlt; sicherer ist es mit „+“.</translation>
    </message>
    <message>
        <source>This is not a web address such as https://example.com/picture.jpg.</source>
        <translation>Das ist keine Webadresse wie https://example.com/picture.jpg.</translation>
    </message>
    <message>
        <source>An owner is named by the e-mail address of their account.</source>
        <translation>Geben Sie für die zuständige Person die E-Mail-Adresse ihres Kontos an.</translation>
    </message>
    <message>
        <source>The service has no way to empty this field, so it needs a value.</source>
        <translation>Der Dienst kann dieses Feld nicht leeren, daher braucht es einen Wert.</translation>
    </message>
    <message>
        <source>The service does not take a record without this.</source>
        <translation>Der Dienst nimmt ohne diese Angabe keinen Datensatz an.</translation>
    </message>
    <message>
        <source>Something has to say who this is: a name, an e-mail or a phone.</source>
        <translation>Es muss erkennbar sein, wer das ist: durch einen Namen, eine E-Mail-Adresse oder eine Telefonnummer.</translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s) before the next try.</source>
        <translation>
            <numerusform>Warten Sie %n Minute bis zum nächsten Versuch.</numerusform>
            <numerusform>Warten Sie %n Minuten bis zum nächsten Versuch.</numerusform>
        </translation>
    </message>
    <message>
        <source>Enter a valid token in the account; waiting edits then go on.</source>
        <translation>Geben Sie im Konto ein gültiges Token ein; was wartet, läuft dann weiter.</translation>
    </message>
    <message>
        <source>The service already has something that conflicts with this.</source>
        <translation>Beim Dienst ist schon etwas vorhanden, das dem entgegensteht.</translation>
    </message>
    <message>
        <source>Another Patchbook window works with these accounts, and only one may send changes.</source>
        <translation>Ein anderes Patchbook-Fenster arbeitet mit diesen Konten, und nur eines darf Änderungen senden.</translation>
    </message>
    <message>
        <source>Close the other Patchbook, then save again.</source>
        <translation>Schließen Sie das andere Patchbook, und speichern Sie dann erneut.</translation>
    </message>
    <message>
        <source>It stays in your list until the service confirms that it is archived.</source>
        <translation>Er bleibt in Ihrer Liste, bis der Dienst bestätigt, dass er archiviert ist.</translation>
    </message>
    <message>
        <source>The service wants this edit written in another way.</source>
        <translation>Der Dienst möchte diese Änderung in anderer Schreibweise.</translation>
    </message>
    <message>
        <source>Patchbook knows this way now: if it did not save by itself, save again.</source>
        <translation>Patchbook kennt sie nun: Falls nicht von selbst gespeichert wurde, speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>This account is set to read-only, so nothing was sent.</source>
        <translation>Dieses Konto wird nur gelesen, deshalb wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>To change contacts, allow changes under Accounts, at this account.</source>
        <translation>Um Kontakte zu ändern, erlauben Sie unter „Konten“ bei diesem Konto Änderungen.</translation>
    </message>
    <message>
        <source>This account is set to read-only, so nothing is written to it.</source>
        <translation>Dieses Konto wird nur gelesen, deshalb wird nichts dorthin geschrieben.</translation>
    </message>
    <message>
        <source>This contact is archived, and the service changes it no more.</source>
        <translation>Dieser Kontakt ist archiviert, und der Dienst ändert ihn nicht mehr.</translation>
    </message>
    <message>
        <source>Switch read-only off in the account, then save again.</source>
        <translation>Erlauben Sie im Konto Änderungen, dann speichern Sie noch einmal.</translation>
    </message>
    <message>
        <source>Copy what you need into a contact that is not archived.</source>
        <translation>Übernehmen Sie, was Sie brauchen, in einen Kontakt, der nicht archiviert ist.</translation>
    </message>
    <message>
        <source>No country has this name or code; please choose one of the list.</source>
        <translation>Kein Land hat diesen Namen oder dieses Kürzel; bitte wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>No time zone has this name; please choose one of the list.</source>
        <translation>Keine Zeitzone hat diesen Namen; bitte wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>There is no such day; please write it like 1990-02-28.</source>
        <translation>Diesen Tag gibt es nicht; bitte schreiben Sie ihn wie 1990-02-28.</translation>
    </message>
    <message>
        <source>This is not a number; please write it like 1234.5.</source>
        <translation>Das ist keine Zahl; bitte schreiben Sie sie wie 1234,5.</translation>
    </message>
    <message>
        <source>The service does not take this value; please choose one of the list.</source>
        <translation>Der Dienst nimmt diesen Wert nicht an; bitte wählen Sie einen aus der Liste.</translation>
    </message>
    <message>
        <source>This is too long to be sent: a tag may have 100 characters, any other text 5,000.</source>
        <translation>Das ist zu lang zum Senden: Ein Schlagwort darf 100 Zeichen haben, jeder andere Text 5.000.</translation>
    </message>
    <message>
        <source>The service has no such contact, or does not show it to this token.</source>
        <translation>Der Dienst hat diesen Kontakt nicht oder zeigt ihn diesem Token nicht.</translation>
    </message>
    <message>
        <source>The token is good, but was not given the permission to change contacts.</source>
        <translation>Das Token ist gültig, hat aber nicht die Erlaubnis, Kontakte zu ändern.</translation>
    </message>
    <message>
        <source>The token is good, but was not given the permission to read cards.</source>
        <translation>Das Token ist gültig, hat aber nicht die Erlaubnis, Karten zu lesen.</translation>
    </message>
    <message>
        <source>The token is good, but was not given every permission it needs.</source>
        <translation>Das Token ist gültig, hat aber nicht jede Erlaubnis, die es braucht.</translation>
    </message>
    <message>
        <source>The token is good, but was not given the permission to read contacts.</source>
        <translation>Das Token ist gültig, hat aber nicht die Erlaubnis, Kontakte zu lesen.</translation>
    </message>
    <message>
        <source>Check the location, or paste the token that was made there.</source>
        <translation>Prüfen Sie den Standort, oder fügen Sie das Token ein, das dort erstellt wurde.</translation>
    </message>
    <message>
        <source>Check the location in the account, or enter the token that was made there.</source>
        <translation>Prüfen Sie den Standort im Konto, oder geben Sie das Token ein, das dort erstellt wurde.</translation>
    </message>
    <message>
        <source>Refresh to see how it stands now.</source>
        <translation>Aktualisieren Sie, um den jetzigen Stand zu sehen.</translation>
    </message>
    <message>
        <source>Copy what you need into a contact that is not archived; no program can bring this one back.</source>
        <translation>Übernehmen Sie, was Sie brauchen, in einen Kontakt, der nicht archiviert ist; kein Programm kann diesen zurückholen.</translation>
    </message>
    <message>
        <source>Give the token this permission where it was made, or enter another token in the account.</source>
        <translation>Geben Sie dem Token diese Erlaubnis dort, wo es erstellt wurde, oder geben Sie im Konto ein anderes ein.</translation>
    </message>
    <message>
        <source>The token belongs to another location or organisation.</source>
        <translation>Das Token gehört zu einem anderen Standort oder einer anderen Organisation.</translation>
    </message>
    <message>
        <source>The service already has a contact with this e-mail, phone or key, and takes no second one.</source>
        <translation>Der Dienst hat schon einen Kontakt mit dieser E-Mail-Adresse, Telefonnummer oder Kennung und nimmt keinen zweiten an.</translation>
    </message>
    <message>
        <source>Open the contact that is there, or change the value.</source>
        <translation>Öffnen Sie den vorhandenen Kontakt, oder ändern Sie den Wert.</translation>
    </message>
    <message>
        <source>This contact was left out, so nothing was sent.</source>
        <translation>Dieser Kontakt wurde ausgelassen, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>You can change it by itself at any time.</source>
        <translation>Sie können ihn jederzeit einzeln ändern.</translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message numerus="yes">
        <source>This text has %n character(s), more than can be edited here. It stays as it is.</source>
        <translation>
            <numerusform>Dieser Text hat %n Zeichen, mehr als hier bearbeitet werden können. Er bleibt, wie er ist.</numerusform>
            <numerusform>Dieser Text hat %n Zeichen, mehr als hier bearbeitet werden können. Er bleibt, wie er ist.</numerusform>
        </translation>
    </message>
    <message>
        <source>This text has a damaged character which cannot be typed, so it is shown only. It stays as it is.</source>
        <translation>Dieser Text enthält ein beschädigtes Zeichen, das man nicht eingeben kann, und wird daher nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This text has several lines, which one line cannot keep, so it is shown only. It stays as it is.</source>
        <translation>Dieser Text hat mehrere Zeilen, die ein einzeiliges Feld nicht fassen kann, und wird daher nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This text has invisible marks that turn the direction of writing, so it is shown only. It stays as it is.</source>
        <translation>Dieser Text enthält unsichtbare Zeichen, die die Schreibrichtung umkehren, und wird daher nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This text has invisible control characters, so it is shown only. It stays as it is.</source>
        <translation>Dieser Text enthält unsichtbare Steuerzeichen und wird daher nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation>E-Mail-Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy phone number</source>
        <translation>Telefonnummer kopieren</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Adresse kopieren</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>This text stacks more marks on a letter than can be edited here, so it is shown only. It stays as it is.</source>
        <translation>Dieser Text häuft auf einem Buchstaben mehr Zeichen an, als hier bearbeitet werden können, und wird daher nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This is not plain text, so it can only be shown. It stays as it is.</source>
        <translation>Das ist kein reiner Text und wird daher nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This text ends its lines in several ways which could not be kept, so it is shown only. It stays as it is.</source>
        <translation>Dieser Text beendet seine Zeilen auf mehrere Arten, die sich nicht erhalten ließen; er wird deshalb nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
    <message>
        <source>This is not a list of texts, so it can only be shown. It stays as it is.</source>
        <translation>Das ist keine Liste von Texten und kann deshalb nur angezeigt werden. Es bleibt, wie es ist.</translation>
    </message>
    <message numerus="yes">
        <source>These are %n entries, more than can be edited here. They stay as they are.</source>
        <translation>
            <numerusform>Das ist %n Eintrag, mehr als sich hier bearbeiten lässt. Er bleibt, wie er ist.</numerusform>
            <numerusform>Das sind %n Einträge, mehr als sich hier bearbeiten lassen. Sie bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message>
        <source>That did not fit: a field here takes at most %1 characters. The rest was left out.</source>
        <translation>Das passte nicht: Ein Feld nimmt hier höchstens %1 Zeichen auf. Der Rest wurde weggelassen.</translation>
    </message>
</context>
<context>
    <name>FieldInput</name>
    <message>
        <source>%1 (%2)</source>
        <extracomment>One of several entries of the same name; %1 is the name, %2 what tells them apart.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>ListSummary</name>
    <message>
        <source>Loading… %1 of %2</source>
        <extracomment>%1 and %2 are numbers of contacts.</extracomment>
        <translation>Laden… %1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>Loading… %Ln contact(s) so far</source>
        <translation>
            <numerusform>Laden… bisher %Ln Kontakt</numerusform>
            <numerusform>Laden… bisher %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation>Laden…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>%1 is how many were found.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Kontakt</numerusform>
            <numerusform>%1 von %Ln Kontakten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · %Ln ausgewählt</numerusform>
            <numerusform> · %Ln ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln not in the service&apos;s last list, kept here</source>
        <translation>
            <numerusform> · %Ln fehlt in der letzten Liste des Dienstes, bleibt aber hier</numerusform>
            <numerusform> · %Ln fehlen in der letzten Liste des Dienstes, bleiben aber hier</numerusform>
        </translation>
    </message>
    <message>
        <source> · as of %1</source>
        <extracomment>Follows another part of the line below the list. %1 is a time, or a date with a time.</extracomment>
        <translation> · Stand: %1</translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation>Suche leeren</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Load again</source>
        <translation>Neu laden</translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>Laden anhalten</translation>
    </message>
    <message>
        <source>No account</source>
        <translation>Kein Konto</translation>
    </message>
    <message>
        <source>Nothing loaded</source>
        <translation>Nichts geladen</translation>
    </message>
    <message numerus="yes">
        <source>Loading was stopped: %Ln contact(s) are here.</source>
        <translation>
            <numerusform>Das Laden wurde angehalten: %Ln Kontakt ist hier.</numerusform>
            <numerusform>Das Laden wurde angehalten: %Ln Kontakte sind hier.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all contacts could be loaded: %Ln are here. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>
            <numerusform>Nicht alle Kontakte konnten geladen werden: %Ln ist hier. %1</numerusform>
            <numerusform>Nicht alle Kontakte konnten geladen werden: %Ln sind hier. %1</numerusform>
        </translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation>Noch kein Konto</translation>
    </message>
    <message>
        <source>Contacts live in a service. Add your account to see them here.</source>
        <translation>Kontakte liegen bei einem Dienst. Fügen Sie Ihr Konto hinzu, um sie hier zu sehen.</translation>
    </message>
    <message>
        <source>No contact matches “%1”</source>
        <translation>Kein Kontakt passt zu „%1“</translation>
    </message>
    <message numerus="yes">
        <source>All fields of %Ln contact(s) were searched.</source>
        <translation>
            <numerusform>Alle Felder von %Ln Kontakt wurden durchsucht.</numerusform>
            <numerusform>Alle Felder von %Ln Kontakten wurden durchsucht.</numerusform>
        </translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation>Kontakte werden geladen…</translation>
    </message>
    <message>
        <source>The first ones will be here in a moment.</source>
        <translation>Die ersten sind gleich da.</translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation>Noch keine Kontakte</translation>
    </message>
    <message>
        <source>This account is empty. Make the first contact.</source>
        <translation>Dieses Konto ist leer. Legen Sie den ersten Kontakt an.</translation>
    </message>
    <message>
        <source>The contacts could not be loaded</source>
        <translation>Die Kontakte konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Loading was stopped</source>
        <translation>Das Laden wurde angehalten</translation>
    </message>
    <message>
        <source>No contact was loaded before.</source>
        <translation>Bis dahin wurde kein Kontakt geladen.</translation>
    </message>
    <message numerus="yes">
        <source> · the service&apos;s last list was empty, and %Ln contact(s) are kept here</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · die letzte Liste des Dienstes war leer; %Ln Kontakt bleibt hier erhalten</numerusform>
            <numerusform> · die letzte Liste des Dienstes war leer; %Ln Kontakte bleiben hier erhalten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · the service&apos;s last list was unusually short, and %Ln contact(s) not in it are kept here</source>
        <translation>
            <numerusform> · die letzte Liste des Dienstes war ungewöhnlich kurz; %Ln Kontakt, der darin fehlt, bleibt hier erhalten</numerusform>
            <numerusform> · die letzte Liste des Dienstes war ungewöhnlich kurz; %Ln Kontakte, die darin fehlen, bleiben hier erhalten</numerusform>
        </translation>
    </message>
    <message>
        <source>Opening the copy on this computer…</source>
        <translation>Die Kopie auf diesem Computer wird geöffnet …</translation>
    </message>
    <message>
        <source>Opening the copy on this computer… %1 of %2</source>
        <translation>Die Kopie auf diesem Computer wird geöffnet … %1 von %2</translation>
    </message>
    <message>
        <source>Asking the service for each missing contact… %1 of %2</source>
        <extracomment>Contacts that may be gone from the service. %1 and %2 are numbers of them.</extracomment>
        <translation>Der Dienst wird nach jedem fehlenden Kontakt gefragt … %1 von %2</translation>
    </message>
    <message>
        <source>The missing contacts could not be asked for: %1 %2</source>
        <extracomment>%1 is a sentence that says why. %2 is the rest of the line below the list.</extracomment>
        <translation>Nach den fehlenden Kontakten konnte nicht gefragt werden: %1 %2</translation>
    </message>
    <message numerus="yes">
        <source>Remove the %Ln contact(s) that the service no longer lists. Each is asked for first, and what is still there stays.</source>
        <translation>
            <numerusform>Den %Ln Kontakt entfernen, den der Dienst nicht mehr aufführt. Zuerst wird nach ihm gefragt; ist er noch da, bleibt er.</numerusform>
            <numerusform>Die %Ln Kontakte entfernen, die der Dienst nicht mehr aufführt. Zuerst wird nach jedem gefragt; was noch da ist, bleibt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading was stopped: %Ln contact(s) are here, as of %1.</source>
        <extracomment>%1 is a time, or a date with a time.</extracomment>
        <translation>
            <numerusform>Das Laden wurde angehalten: %Ln Kontakt ist hier, Stand %1.</numerusform>
            <numerusform>Das Laden wurde angehalten: %Ln Kontakte sind hier, Stand %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) as of %1. The list could not be read since. %2</source>
        <extracomment>%1 is a time, or a date with a time; %2 is a sentence that says why.</extracomment>
        <translation>
            <numerusform>%Ln Kontakt, Stand %1. Seither konnte die Liste nicht gelesen werden. %2</numerusform>
            <numerusform>%Ln Kontakte, Stand %1. Seither konnte die Liste nicht gelesen werden. %2</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 yesterday</source>
        <extracomment>%1 is a time of the day.</extracomment>
        <translation>gestern %1</translation>
    </message>
    <message>
        <source>Check and remove</source>
        <extracomment>A button. Contacts that the service no longer lists; each is asked for first.</extracomment>
        <translation>Prüfen und entfernen</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln not in the services&apos; last lists, kept here</source>
        <translation>
            <numerusform> · %Ln fehlt in den letzten Listen der Dienste, bleibt aber hier</numerusform>
            <numerusform> · %Ln fehlen in den letzten Listen der Dienste, bleiben aber hier</numerusform>
        </translation>
    </message>
    <message>
        <source> · One account could not be read anew. %1</source>
        <extracomment>Follows another part of the line below the list. %1 names an account and says what is wrong with it.</extracomment>
        <translation> · Ein Konto konnte nicht neu gelesen werden. %1</translation>
    </message>
    <message numerus="yes">
        <source> · %Ln account(s) could not be read anew: %1.</source>
        <extracomment>Follows another part of the line below the list. %1 is a list of the accounts&apos; names.</extracomment>
        <translation>
            <numerusform> · %Ln Konto konnte nicht neu gelesen werden: %1.</numerusform>
            <numerusform> · %Ln Konten konnten nicht neu gelesen werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>All accounts are empty. Make the first contact.</source>
        <translation>Alle Konten sind leer. Legen Sie den ersten Kontakt an.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is an account&apos;s name, %2 a sentence that says what is wrong with it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source> · all %Ln that match are selected, and those that come</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · %Ln passender und alle, die noch kommen, sind ausgewählt</numerusform>
            <numerusform> · alle %Ln passenden und die, die noch kommen, sind ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · all %Ln are selected, and those that come</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · %Ln und alle, die noch kommen, sind ausgewählt</numerusform>
            <numerusform> · alle %Ln und die, die noch kommen, sind ausgewählt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected and hidden by the search</source>
        <extracomment>Follows another part of the line below the list: selected, but not found by the search.</extracomment>
        <translation>
            <numerusform> · %Ln ausgewählt und von der Suche ausgeblendet</numerusform>
            <numerusform> · %Ln ausgewählt und von der Suche ausgeblendet</numerusform>
        </translation>
    </message>
    <message>
        <source>No contact matches “%1” so far</source>
        <extracomment>%1 is what was searched for; more contacts are coming.</extracomment>
        <translation>Bisher passt kein Kontakt zu „%1“</translation>
    </message>
    <message>
        <source>What matches appears here as the contacts come.</source>
        <translation>Was passt, erscheint hier, sobald die Kontakte da sind.</translation>
    </message>
    <message>
        <source>Reading the list anew… %1 of %2</source>
        <translation>Liste wird neu gelesen … %1 von %2</translation>
    </message>
    <message>
        <source>Reading the list anew…</source>
        <extracomment>All contacts are here from before, and asked for again.</extracomment>
        <translation>Liste wird neu gelesen …</translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in %1 so far</source>
        <extracomment>More contacts are coming, nobody knows how many. %1 is how many were searched so far.</extracomment>
        <translation>
            <numerusform>%Ln gefunden in bisher %1</numerusform>
            <numerusform>%Ln gefunden in bisher %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in %1 of %2 so far</source>
        <extracomment>More contacts are coming. %1 is how many of all (%2) were searched so far.</extracomment>
        <translation>
            <numerusform>%Ln gefunden in bisher %1 von %2</numerusform>
            <numerusform>%Ln gefunden in bisher %1 von %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s) · %2</source>
        <extracomment>%1 is how many were found, %2 says how far the list is read.</extracomment>
        <translation>
            <numerusform>%1 von %Ln Kontakt · %2</numerusform>
            <numerusform>%1 von %Ln Kontakten · %2</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute left</source>
        <extracomment>How long loading will take.</extracomment>
        <translation>noch weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <extracomment>How long loading will take.</extracomment>
        <translation>
            <numerusform>noch etwa %Ln Minute</numerusform>
            <numerusform>noch etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <extracomment>How long loading will take.</extracomment>
        <translation>
            <numerusform>noch etwa %Ln Stunde</numerusform>
            <numerusform>noch etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Try the beginning of it: a part of a word or of a number is enough.</source>
        <translation>Versuchen Sie es mit dem Anfang: Ein Teil eines Wortes oder einer Nummer genügt.</translation>
    </message>
    <message>
        <source>Conditions such as “owner:”, or a word with a minus, leave contacts out: try it without them.</source>
        <translation>Bedingungen wie „owner:“ oder ein Wort mit einem Minus lassen Kontakte weg: Versuchen Sie es ohne sie.</translation>
    </message>
    <message>
        <source>One contact must have all of these words: try fewer of them.</source>
        <translation>Ein Kontakt muss alle diese Wörter haben: Versuchen Sie es mit weniger.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were searched.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde durchsucht.</numerusform>
            <numerusform>%Ln Kontakte wurden durchsucht.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpNotice</name>
    <message>
        <source>%1 was saved, but the service also changed a field that you did not touch.</source>
        <translation>%1 wurde gespeichert, aber der Dienst hat auch ein Feld geändert, das Sie nicht bearbeitet haben.</translation>
    </message>
    <message>
        <source>%1 was saved only in part: the service did not take over every field.</source>
        <translation>%1 wurde nur teilweise gespeichert: Der Dienst hat nicht jedes Feld übernommen.</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Gespeichert: %1</translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation>Angelegt: %1</translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation>Gelöscht: %1</translation>
    </message>
    <message>
        <source>%1 was not saved: the service answered that all went well, and kept the old values.</source>
        <translation>%1 wurde nicht gespeichert: Der Dienst meldete, alles sei gelungen, behielt aber die alten Werte.</translation>
    </message>
    <message>
        <source>%1 was not deleted. %2</source>
        <translation>%1 wurde nicht gelöscht. %2</translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation>%1 wurde nicht gespeichert. %2</translation>
    </message>
    <message>
        <source>%1 was not saved: somebody else changed the same field. Compare the values and choose.</source>
        <translation>%1 wurde nicht gespeichert: Jemand anders hat dasselbe Feld geändert. Vergleichen Sie die Werte, und wählen Sie aus.</translation>
    </message>
    <message>
        <source>A contact without a name</source>
        <translation>Kontakt ohne Namen</translation>
    </message>
    <message>
        <source>%1 was not deleted: somebody changed this contact after you opened it.</source>
        <translation>%1 wurde nicht gelöscht: Jemand hat diesen Kontakt geändert, nachdem Sie ihn geöffnet hatten.</translation>
    </message>
    <message>
        <source>Kept: %1</source>
        <translation>Behalten: %1</translation>
    </message>
    <message>
        <source>Archived: %1</source>
        <translation>Archiviert: %1</translation>
    </message>
    <message>
        <source>%1 was not archived. %2</source>
        <translation>%1 wurde nicht archiviert. %2</translation>
    </message>
    <message>
        <source>%1 was not archived: somebody changed this contact after you opened it.</source>
        <translation>%1 wurde nicht archiviert: Jemand hat diesen Kontakt geändert, nachdem Sie ihn geöffnet hatten.</translation>
    </message>
</context>
<context>
    <name>OpReport</name>
    <message>
        <source>%1: the service kept “%2” although it was asked to empty the field.</source>
        <extracomment>%1 is a field&apos;s label, %2 the value that should have been cleared.</extracomment>
        <translation>%1: Der Dienst hat „%2“ behalten, obwohl er das Feld leeren sollte.</translation>
    </message>
    <message>
        <source>%1: the service left the field empty instead of “%2”.</source>
        <extracomment>%1 is a field&apos;s label, %2 the value the user entered.</extracomment>
        <translation>%1: Der Dienst hat das Feld leer gelassen, statt „%2“ einzutragen.</translation>
    </message>
    <message>
        <source>%1: the service kept “%2” instead of “%3”.</source>
        <extracomment>%1 is a field&apos;s label, %2 the service&apos;s value, %3 the value the user entered.</extracomment>
        <translation>%1: Der Dienst hat „%2“ behalten, statt „%3“ zu übernehmen.</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>nichts</translation>
    </message>
    <message>
        <source>The service gave this contact to another owner, which nobody asked for: from “%1” to “%2”.</source>
        <extracomment>Both are e-mail addresses of colleagues.</extracomment>
        <translation>Der Dienst hat für diesen Kontakt ungefragt eine andere Person als zuständig eingetragen: statt „%1“ nun „%2“.</translation>
    </message>
    <message>
        <source>%1: the service changed this unasked, from “%2” to “%3”.</source>
        <extracomment>%1 is a field&apos;s label; %2 and %3 are its old and new value.</extracomment>
        <translation>%1: Der Dienst hat dies ungefragt geändert, von „%2“ in „%3“.</translation>
    </message>
    <message>
        <source>Created.</source>
        <translation>Angelegt.</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gespeichert.</translation>
    </message>
    <message>
        <source>What the service did not take stays here as an unsaved edit.</source>
        <translation>Was der Dienst nicht übernommen hat, bleibt hier als nicht gespeicherte Änderung.</translation>
    </message>
    <message>
        <source>Created, but not just as entered.</source>
        <translation>Angelegt, aber nicht genau wie eingegeben.</translation>
    </message>
    <message>
        <source>Saved, but not just as entered.</source>
        <translation>Gespeichert, aber nicht genau wie eingegeben.</translation>
    </message>
    <message>
        <source>Your edits are still here and were not lost.</source>
        <translation>Ihre Änderungen sind noch hier und nicht verloren.</translation>
    </message>
    <message>
        <source>The service answered, but did not take the change.</source>
        <translation>Der Dienst hat geantwortet, die Änderung aber nicht übernommen.</translation>
    </message>
    <message>
        <source>Not deleted: somebody changed this contact since you looked.</source>
        <translation>Nicht gelöscht: Jemand hat diesen Kontakt geändert, seit Sie ihn angesehen haben.</translation>
    </message>
    <message>
        <source>Look at what it says now, then delete it again.</source>
        <translation>Sehen Sie nach, was jetzt darin steht, und löschen Sie ihn dann erneut.</translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n field(s) changed at the service as well.</source>
        <translation>
            <numerusform>Nicht gespeichert: %n Feld hat sich auch beim Dienst geändert.</numerusform>
            <numerusform>Nicht gespeichert: %n Felder haben sich auch beim Dienst geändert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent. Compare both and choose what to keep.</source>
        <translation>Es wurde nichts gesendet. Vergleichen Sie beide Stände, und wählen Sie, was bleiben soll.</translation>
    </message>
    <message numerus="yes">
        <source>Saving %n field(s)…</source>
        <translation>
            <numerusform>%n Feld wird gespeichert…</numerusform>
            <numerusform>%n Felder werden gespeichert…</numerusform>
        </translation>
    </message>
    <message>
        <source>Creating the contact…</source>
        <translation>Der Kontakt wird angelegt…</translation>
    </message>
    <message>
        <source>Deleting the contact…</source>
        <translation>Der Kontakt wird gelöscht…</translation>
    </message>
    <message>
        <source>No whole answer came. Checking whether it was saved…</source>
        <translation>Es kam keine vollständige Antwort. Es wird geprüft, ob gespeichert wurde…</translation>
    </message>
    <message>
        <source>The edit is kept and waits until the account works again.</source>
        <translation>Die Änderung bleibt erhalten und wartet, bis das Konto wieder funktioniert.</translation>
    </message>
    <message>
        <source>The service reported an error. Checking whether it was saved all the same…</source>
        <translation>Der Dienst hat einen Fehler gemeldet. Es wird geprüft, ob trotzdem gespeichert wurde …</translation>
    </message>
    <message>
        <source>The service has: %1.</source>
        <extracomment>%1 is a list of field labels.</extracomment>
        <translation>Der Dienst hat: %1.</translation>
    </message>
    <message>
        <source>Not saved: %1.</source>
        <extracomment>%1 is a list of field labels.</extracomment>
        <translation>Nicht gespeichert: %1.</translation>
    </message>
    <message>
        <source>What was not saved stays here as an unsaved edit.</source>
        <translation>Was nicht gespeichert wurde, bleibt hier als nicht gespeicherte Änderung.</translation>
    </message>
    <message>
        <source>Created, but not with everything entered.</source>
        <translation>Angelegt, aber nicht mit allem, was eingegeben wurde.</translation>
    </message>
    <message>
        <source>Only a part was saved.</source>
        <translation>Nur ein Teil wurde gespeichert.</translation>
    </message>
    <message>
        <source>Not archived: somebody changed this contact since you looked.</source>
        <translation>Nicht archiviert: Jemand hat diesen Kontakt geändert, seit Sie ihn angesehen haben.</translation>
    </message>
    <message>
        <source>Look at what it says now, then archive it again.</source>
        <translation>Sehen Sie ihn sich an, dann archivieren Sie ihn erneut.</translation>
    </message>
    <message>
        <source>Archiving the contact…</source>
        <translation>Der Kontakt wird archiviert …</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Try “patchbook --help” for the options.</source>
        <translation>„patchbook --help“ zeigt die Optionen.</translation>
    </message>
    <message>
        <source>Browse, find and correct the contacts that live in your web services.</source>
        <translation>Kontakte in Ihren Webdiensten durchsehen, finden und berichtigen.</translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation>„%1“ ist keine Option.</translation>
    </message>
    <message>
        <source>Show this help.</source>
        <translation>Diese Hilfe anzeigen.</translation>
    </message>
    <message>
        <source>Show the version.</source>
        <translation>Die Version anzeigen.</translation>
    </message>
    <message>
        <source>Open a made-up organisation that runs on this computer only. Nothing is kept and no keychain is used.</source>
        <translation>Eine erfundene Organisation öffnen, die nur auf diesem Computer läuft. Nichts wird aufbewahrt und kein Schlüsselbund benutzt.</translation>
    </message>
    <message>
        <source>How many contacts the demo has, 1 to 1000000.</source>
        <translation>Wie viele Kontakte die Demo hat, 1 bis 1000000.</translation>
    </message>
    <message>
        <source>number</source>
        <extracomment>A placeholder for a number in the command line&apos;s help.</extracomment>
        <translation>Anzahl</translation>
    </message>
    <message>
        <source>Keep settings and everything else in this folder instead.</source>
        <translation>Einstellungen und alles andere stattdessen in diesem Ordner ablegen.</translation>
    </message>
    <message>
        <source>folder</source>
        <extracomment>A placeholder for a folder in the command line&apos;s help.</extracomment>
        <translation>Ordner</translation>
    </message>
    <message>
        <source>Show the window light or dark.</source>
        <translation>Das Fenster hell (light) oder dunkel (dark) anzeigen.</translation>
    </message>
    <message>
        <source>Wait until the list is loaded, write a picture of the window to this file, and quit.</source>
        <translation>Warten, bis die Liste geladen ist, ein Bild des Fensters in diese Datei schreiben und beenden.</translation>
    </message>
    <message>
        <source>file</source>
        <extracomment>A placeholder for a file in the command line&apos;s help.</extracomment>
        <translation>Datei</translation>
    </message>
    <message>
        <source>--demo-contacts takes a whole number from 1 to 1000000.</source>
        <translation>--demo-contacts erwartet eine ganze Zahl von 1 bis 1000000.</translation>
    </message>
    <message>
        <source>--profile takes the name of a folder.</source>
        <translation>--profile erwartet den Namen eines Ordners.</translation>
    </message>
    <message>
        <source>--appearance takes either light or dark.</source>
        <translation>--appearance erwartet entweder light oder dark.</translation>
    </message>
</context>
<context>
    <name>OwnerNames</name>
    <message>
        <source>Nobody</source>
        <extracomment>In place of an owner&apos;s name: contacts which belong to nobody.</extracomment>
        <translation>Niemand</translation>
    </message>
</context>
<context>
    <name>PictureTrouble</name>
    <message>
        <source>Pictures are loaded from public https:// addresses only.</source>
        <translation>Bilder werden nur von öffentlichen https://-Adressen geladen.</translation>
    </message>
    <message>
        <source>The picture could not be loaded. Recipients may not get it either.</source>
        <translation>Das Bild konnte nicht geladen werden. Vielleicht erhalten es auch die Empfänger nicht.</translation>
    </message>
    <message>
        <source>There is no PNG, JPEG, GIF or WebP picture at this address.</source>
        <translation>Unter dieser Adresse liegt kein Bild im Format PNG, JPEG, GIF oder WebP.</translation>
    </message>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation>Das Bild ist zu groß, um hier angezeigt zu werden.</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>Rehearsal</name>
    <message numerus="yes">
        <source>That takes %1: %2 allows %3 requests in %Ln second(s), of which a tenth stays free for what you do meanwhile.</source>
        <extracomment>%1 is a time such as &quot;about 14 minutes&quot;, %2 a service, %3 a number of requests.</extracomment>
        <translation>
            <numerusform>Das dauert %1: %2 erlaubt %3 Anfragen in %Ln Sekunde; ein Zehntel davon bleibt frei für das, was Sie inzwischen tun.</numerusform>
            <numerusform>Das dauert %1: %2 erlaubt %3 Anfragen in %Ln Sekunden; ein Zehntel davon bleibt frei für das, was Sie inzwischen tun.</numerusform>
        </translation>
    </message>
    <message>
        <source>That takes %1, as fast as %2 answered just now.</source>
        <extracomment>%1 is a time such as &quot;about 40 seconds&quot;, %2 a service.</extracomment>
        <translation>Das dauert %1, so schnell, wie %2 eben geantwortet hat.</translation>
    </message>
    <message>
        <source>How long that takes is not known yet.</source>
        <translation>Wie lange das dauert, ist noch nicht bekannt.</translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln request(s) will go out: a page of the list is read in place of the contacts on it.</source>
        <translation>
            <numerusform>Höchstens %Ln Anfrage wird gesendet: Statt der Kontakte einer Seite wird die Seite der Liste gelesen.</numerusform>
            <numerusform>Höchstens %Ln Anfragen werden gesendet: Statt der Kontakte einer Seite wird die Seite der Liste gelesen.</numerusform>
        </translation>
    </message>
    <message>
        <source>With such pages it takes less.</source>
        <translation>Mit solchen Seiten geht es schneller.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) will go out: each contact is read again just before it is changed.</source>
        <translation>
            <numerusform>%Ln Anfrage wird gesendet: Jeder Kontakt wird unmittelbar vor der Änderung noch einmal gelesen.</numerusform>
            <numerusform>%Ln Anfragen werden gesendet: Jeder Kontakt wird unmittelbar vor der Änderung noch einmal gelesen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes only %Ln more request(s) today. When they are used up the run waits, and goes on when the service takes requests again.</source>
        <extracomment>%1 is a service.</extracomment>
        <translation>
            <numerusform>%1 nimmt heute nur noch %Ln Anfrage an. Ist sie verbraucht, wartet der Durchgang und geht weiter, sobald der Dienst wieder Anfragen annimmt.</numerusform>
            <numerusform>%1 nimmt heute nur noch %Ln Anfragen an. Sind sie verbraucht, wartet der Durchgang und geht weiter, sobald der Dienst wieder Anfragen annimmt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalDecision</name>
    <message>
        <source>(empty)</source>
        <extracomment>Stands for the value of an empty field.</extracomment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: it was %2, it is now %3</source>
        <extracomment>%1 is a field&apos;s label, %2 its old value, %3 its new value.</extracomment>
        <translation>%1: war %2, ist jetzt %3</translation>
    </message>
    <message>
        <source>Somebody changed this contact after you opened it. Delete it all the same?</source>
        <translation>Jemand hat diesen Kontakt geändert, nachdem Sie ihn geöffnet hatten. Trotzdem löschen?</translation>
    </message>
    <message>
        <source>Nothing was deleted so far.</source>
        <translation>Bisher wurde nichts gelöscht.</translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation>Kontakt löschen</translation>
    </message>
    <message>
        <source>Keep contact</source>
        <translation>Kontakt behalten</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Somebody changed this contact after you opened it. Archive it all the same?</source>
        <translation>Jemand hat diesen Kontakt geändert, nachdem Sie ihn geöffnet hatten. Trotzdem archivieren?</translation>
    </message>
    <message>
        <source>Nothing was archived so far.</source>
        <translation>Bisher wurde nichts archiviert.</translation>
    </message>
    <message>
        <source>Archive contact</source>
        <translation>Kontakt archivieren</translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message>
        <source>The service cannot bring a deleted contact back, and neither can Patchbook. What belongs to the contact there is deleted with it.</source>
        <translation>Weder der Dienst noch Patchbook kann einen gelöschten Kontakt zurückholen. Was beim Dienst zum Kontakt gehört, wird mit ihm gelöscht.</translation>
    </message>
    <message>
        <source>What is deleted here is deleted at the service.</source>
        <translation>Was hier gelöscht wird, wird beim Dienst gelöscht.</translation>
    </message>
    <message>
        <source>An archived contact stays at the service, but nobody can change it any more, and the service&apos;s API has no way to bring it back.</source>
        <translation>Ein archivierter Kontakt bleibt beim Dienst, aber niemand kann ihn mehr ändern, und die Schnittstelle des Dienstes hat keinen Weg, ihn zurückzuholen.</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n Kontakt löschen</numerusform>
            <numerusform>%n Kontakte löschen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>%n Kontakt löschen?</numerusform>
            <numerusform>%n Kontakte löschen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n contact(s)?</source>
        <translation>
            <numerusform>%n Kontakt archivieren?</numerusform>
            <numerusform>%n Kontakte archivieren?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n Kontakt archivieren</numerusform>
            <numerusform>%n Kontakte archivieren</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n contact(s)?</source>
        <translation>
            <numerusform>%n Kontakt entfernen?</numerusform>
            <numerusform>%n Kontakte entfernen?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be deleted.</source>
        <translation>
            <numerusform>%n davon wird gelöscht.</numerusform>
            <numerusform>%n davon werden gelöscht.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be archived.</source>
        <translation>
            <numerusform>%n davon wird archiviert.</numerusform>
            <numerusform>%n davon werden archiviert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n Kontakt entfernen</numerusform>
            <numerusform>%n Kontakte entfernen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>%n Kontakt behalten</numerusform>
            <numerusform>%n Kontakte behalten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RunReport</name>
    <message>
        <source>Account: %1 (%2)</source>
        <extracomment>%1 is an account&apos;s name, %2 its service.</extracomment>
        <translation>Konto: %1 (%2)</translation>
    </message>
    <message>
        <source>Fields: %1</source>
        <extracomment>%1 is a list of field labels.</extracomment>
        <translation>Felder: %1</translation>
    </message>
    <message>
        <source>Begun %1, ended %2</source>
        <extracomment>%1 and %2 are times with their dates.</extracomment>
        <translation>Begonnen: %1, beendet: %2</translation>
    </message>
    <message>
        <source>Begun %1</source>
        <extracomment>%1 is a time with its date.</extracomment>
        <translation>Begonnen: %1</translation>
    </message>
    <message>
        <source>%1 (as of %2)</source>
        <extracomment>%1 says how the run stood: &quot;Done: 2,482 contacts&quot;. %2 is a time with its date.</extracomment>
        <translation>%1 (Stand: %2)</translation>
    </message>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message>
        <source>Why contacts were not changed</source>
        <translation>Warum Kontakte nicht geändert wurden</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>A column: a field with its old and new value.</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>A column: what became of a contact.</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>A column: why a contact was not changed.</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2 are the old and the new value of a field.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a field&apos;s label, %2 says what it was and what it is now.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>At the service now: %1</source>
        <extracomment>%1 is the value which a field has at the service.</extracomment>
        <translation>Jetzt beim Dienst: %1</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>%1 · page %2 of %3</source>
        <extracomment>The foot of a printed page. %1 is the title of a report; %2 and %3 are numbers.</extracomment>
        <translation>%1 · Seite %2 von %3</translation>
    </message>
    <message>
        <source>Contact id</source>
        <translation>Kontakt-ID</translation>
    </message>
    <message>
        <source>%1 before</source>
        <extracomment>Titles of two columns; %1 is a field&apos;s label.</extracomment>
        <translation>%1 vorher</translation>
    </message>
    <message>
        <source>%1 wanted</source>
        <translation>%1 gewünscht</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>Jetzt beim Dienst</translation>
    </message>
    <message>
        <source>The service said</source>
        <translation>Worte des Dienstes</translation>
    </message>
    <message>
        <source>Sent at</source>
        <translation>Gesendet am</translation>
    </message>
</context>
<context>
    <name>RunWords</name>
    <message>
        <source>Take the owner from contacts</source>
        <translation>Zuständigkeit aus Kontakten entfernen</translation>
    </message>
    <message>
        <source>Give contacts to %1</source>
        <extracomment>The title of a bulk change; %1 is a colleague&apos;s name or e-mail address.</extracomment>
        <translation>Kontakte an %1 geben</translation>
    </message>
    <message>
        <source>Give contacts to other owners</source>
        <translation>Kontakte an andere geben</translation>
    </message>
    <message numerus="yes">
        <source>Give contacts to %Ln owner(s)</source>
        <extracomment>The title of a bulk change.</extracomment>
        <translation>
            <numerusform>Kontakte an %Ln Person geben</numerusform>
            <numerusform>Kontakte an %Ln Personen geben</numerusform>
        </translation>
    </message>
    <message>
        <source>Change contacts</source>
        <translation>Kontakte ändern</translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln field(s)</source>
        <extracomment>The title of a bulk change.</extracomment>
        <translation>
            <numerusform>%Ln Feld ändern</numerusform>
            <numerusform>%Ln Felder ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>Change %1</source>
        <extracomment>The title of a bulk change; %1 is a list of field labels, such as &quot;Company and Tags&quot;.</extracomment>
        <translation>%1 ändern</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>The title of a bulk change; %1 is the title of the one that it takes back.</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Give contacts back to their previous owners</source>
        <translation>Kontakte an die früheren Zuständigen zurückgeben</translation>
    </message>
    <message>
        <source>Undo of a bulk change</source>
        <translation>Massenänderung rückgängig machen</translation>
    </message>
    <message>
        <source>Put back %1</source>
        <extracomment>The title of a bulk change; %1 is a list of field labels.</extracomment>
        <translation>%1 zurücksetzen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>%1 is a number: how much of the work is done.</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>%1 of %2. Goes on when Patchbook is started again.</source>
        <extracomment>The state of a bulk change. %1 and %2 are numbers of contacts.</extracomment>
        <translation>%1 von %2. Geht weiter, wenn Patchbook wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Cancelling…</source>
        <translation>Wird abgebrochen …</translation>
    </message>
    <message>
        <source>%1 of %2, waits for the run before it</source>
        <extracomment>The state of a bulk change. %1 and %2 are numbers of contacts.</extracomment>
        <translation>%1 von %2, wartet auf den vorigen Durchgang</translation>
    </message>
    <message>
        <source>%1 of %2, trying a few first</source>
        <extracomment>The state of a bulk change: the first contacts go one after the other. %1 and %2 are numbers of contacts.</extracomment>
        <translation>%1 von %2, zuerst werden einige erprobt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <extracomment>The state of a bulk change. %1 and %2 are numbers of contacts.</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 of %2, %3 left</source>
        <extracomment>The state of a bulk change. %1 and %2 are numbers of contacts; %3 is a time, such as &quot;about 9 minutes&quot;.</extracomment>
        <translation>%1 von %2, noch %3</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>The state of a bulk change. %1 says &quot;Paused&quot; and why, %2 and %3 are numbers of contacts.</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln contact(s)</source>
        <translation>
            <numerusform>Fertig: %Ln Kontakt</numerusform>
            <numerusform>Fertig: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln contact(s) stay as they are</source>
        <translation>
            <numerusform>Abgebrochen: %Ln Kontakt bleibt, wie er ist</numerusform>
            <numerusform>Abgebrochen: %Ln Kontakte bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2 left</source>
        <extracomment>Very short. %1 is such as &quot;48 %&quot;, %2 a time, such as &quot;about 9 minutes&quot;.</extracomment>
        <translation>%1, noch %2</translation>
    </message>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Fertig, %Ln fehlgeschlagen</numerusform>
            <numerusform>Fertig, %Ln fehlgeschlagen</numerusform>
        </translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fertig</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>Those that failed can be tried again.</source>
        <translation>Was fehlgeschlagen ist, kann erneut versucht werden.</translation>
    </message>
    <message>
        <source>Every contact has come to its end.</source>
        <translation>Kein Kontakt steht mehr aus.</translation>
    </message>
    <message>
        <source>It goes on when Patchbook is started again.</source>
        <translation>Der Durchgang geht weiter, wenn Patchbook wieder gestartet wird.</translation>
    </message>
    <message>
        <source>Nothing more is sent; what is under way comes to its end.</source>
        <translation>Es wird nichts mehr gesendet; was unterwegs ist, wird noch abgeschlossen.</translation>
    </message>
    <message>
        <source>It begins when the run before it in this account has ended.</source>
        <translation>Der Durchgang beginnt, wenn der vorige in diesem Konto beendet ist.</translation>
    </message>
    <message>
        <source>One contact is tried first and read back, before the others follow.</source>
        <translation>Zuerst wird ein Kontakt erprobt und zur Kontrolle gelesen, bevor die anderen folgen.</translation>
    </message>
    <message>
        <source>A few contacts go one after the other, before the rest follows.</source>
        <translation>Einige Kontakte kommen nacheinander an die Reihe, bevor der Rest folgt.</translation>
    </message>
    <message>
        <source>The contacts are changed one by one. What you save yourself goes first.</source>
        <translation>Die Kontakte werden einzeln geändert. Was Sie selbst speichern, hat Vorrang.</translation>
    </message>
    <message>
        <source>less than one contact a minute</source>
        <translation>weniger als ein Kontakt pro Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln contact(s) a minute</source>
        <extracomment>How fast a bulk change works.</extracomment>
        <translation>
            <numerusform>etwa %Ln Kontakt pro Minute</numerusform>
            <numerusform>etwa %Ln Kontakte pro Minute</numerusform>
        </translation>
    </message>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>etwa %Ln Minute</numerusform>
            <numerusform>etwa %Ln Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>about %1 h %2 min</source>
        <extracomment>A time. %1 is a number of hours, %2 of minutes.</extracomment>
        <translation>etwa %1 h %2 min</translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>etwa %Ln Stunde</numerusform>
            <numerusform>etwa %Ln Stunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln day(s)</source>
        <translation>
            <numerusform>etwa %Ln Tag</numerusform>
            <numerusform>etwa %Ln Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are changed</source>
        <translation>
            <numerusform>%Ln Kontakt ist geändert</numerusform>
            <numerusform>%Ln Kontakte sind geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) stay as they are</source>
        <translation>
            <numerusform>%Ln Kontakt bleibt, wie er ist</numerusform>
            <numerusform>%Ln Kontakte bleiben, wie sie sind</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2.</source>
        <extracomment>What a cancelled bulk change leaves: &quot;1,200 contacts are changed, 1,282 contacts stay as they are.&quot;</extracomment>
        <translation>%1, %2.</translation>
    </message>
    <message>
        <source>What is changed can be undone when the run has ended.</source>
        <translation>Was geändert ist, lässt sich rückgängig machen, sobald der Durchgang beendet ist.</translation>
    </message>
    <message numerus="yes">
        <source>The change of %Ln contact(s) can be undone until %1.</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>
            <numerusform>Die Änderung an %Ln Kontakt lässt sich bis zum %1 rückgängig machen.</numerusform>
            <numerusform>Die Änderung an %Ln Kontakten lässt sich bis zum %1 rückgängig machen.</numerusform>
        </translation>
    </message>
    <message>
        <source>You paused this run.</source>
        <translation>Sie haben diesen Durchgang pausiert.</translation>
    </message>
    <message>
        <source>Nothing more is sent; what is left waits, also when Patchbook is closed.</source>
        <translation>Es wird nichts mehr gesendet; der Rest wartet, auch wenn Patchbook geschlossen wird.</translation>
    </message>
    <message>
        <source>Resume it when you like; one contact goes first, alone.</source>
        <translation>Setzen Sie ihn fort, wann Sie möchten; zuerst kommt ein einzelner Kontakt an die Reihe.</translation>
    </message>
    <message>
        <source>The contact that was tried first was not changed as wanted.</source>
        <translation>Der zuerst erprobte Kontakt wurde nicht wie gewünscht geändert.</translation>
    </message>
    <message>
        <source>So nothing was sent for those that would have followed.</source>
        <translation>Daher wurde für die folgenden nichts gesendet.</translation>
    </message>
    <message>
        <source>Read why below and put it right. When you resume, one contact is tried first again.</source>
        <translation>Lesen Sie unten den Grund, und beheben Sie ihn. Wenn Sie fortsetzen, wird zuerst wieder ein Kontakt erprobt.</translation>
    </message>
    <message>
        <source>The service accepted the change, but tells other values when it is asked again.</source>
        <translation>Der Dienst hat die Änderung angenommen, nennt auf Nachfrage aber andere Werte.</translation>
    </message>
    <message>
        <source>Nothing more is sent, because nobody knows what it would do to the rest.</source>
        <translation>Es wird nichts mehr gesendet, denn niemand weiß, was mit dem Rest geschähe.</translation>
    </message>
    <message>
        <source>Look at the contact at the service itself. Resume if it is as it should be, or cancel.</source>
        <translation>Sehen Sie sich den Kontakt beim Dienst selbst an. Setzen Sie fort, wenn er so ist, wie er sein soll, oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>The service refused three contacts in a row for the same reason.</source>
        <translation>Der Dienst hat drei Kontakte nacheinander aus demselben Grund abgelehnt.</translation>
    </message>
    <message>
        <source>Nothing more is sent, so that the rest is not refused as well.</source>
        <translation>Es wird nichts mehr gesendet, damit nicht auch der Rest abgelehnt wird.</translation>
    </message>
    <message>
        <source>Put right what the service names below, then resume; or cancel.</source>
        <translation>Beheben Sie, was der Dienst unten nennt, und setzen Sie dann fort; oder brechen Sie ab.</translation>
    </message>
    <message>
        <source>More than a fifth of the last 50 contacts failed.</source>
        <translation>Von den letzten 50 Kontakten ist mehr als ein Fünftel fehlgeschlagen.</translation>
    </message>
    <message>
        <source>Nothing more is sent. Those that failed are listed and can be tried again.</source>
        <translation>Es wird nichts mehr gesendet. Was fehlgeschlagen ist, ist aufgeführt und kann erneut versucht werden.</translation>
    </message>
    <message>
        <source>Read the reasons below. When the service is well again, resume, then try again those that failed.</source>
        <translation>Lesen Sie unten die Gründe. Wenn der Dienst wieder in Ordnung ist, setzen Sie fort, und versuchen Sie dann erneut, was fehlgeschlagen ist.</translation>
    </message>
    <message>
        <source>A contact has an owner now that nobody asked for.</source>
        <translation>Für einen Kontakt ist jetzt jemand zuständig, den niemand eingetragen hat.</translation>
    </message>
    <message>
        <source>The service may hand contacts over by rules of its own, so nothing more is sent.</source>
        <translation>Vielleicht verteilt der Dienst Kontakte nach eigenen Regeln, daher wird nichts mehr gesendet.</translation>
    </message>
    <message>
        <source>See who has this contact now. Resume only if that is all right; otherwise cancel, and undo.</source>
        <translation>Sehen Sie nach, wer diesen Kontakt jetzt hat. Setzen Sie nur fort, wenn das in Ordnung ist; brechen Sie sonst ab, und machen Sie es rückgängig.</translation>
    </message>
    <message>
        <source>The account cannot be used at this moment.</source>
        <translation>Das Konto ist im Moment nicht nutzbar.</translation>
    </message>
    <message>
        <source>What is left waits; nothing is lost and nothing is sent twice.</source>
        <translation>Der Rest wartet; nichts geht verloren, und nichts wird doppelt gesendet.</translation>
    </message>
    <message>
        <source>Put the account right, then resume.</source>
        <translation>Bringen Sie das Konto in Ordnung, und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>The account was set to read-only.</source>
        <translation>Das Konto wurde auf „Nur lesen“ gestellt.</translation>
    </message>
    <message>
        <source>Nothing more is sent; what is left waits.</source>
        <translation>Es wird nichts mehr gesendet; der Rest wartet.</translation>
    </message>
    <message>
        <source>Allow changes under Accounts, at this account, then resume.</source>
        <translation>Erlauben Sie unter „Konten“ bei diesem Konto Änderungen, und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>A step of this run could not be kept on this computer.</source>
        <translation>Ein Schritt dieses Durchgangs konnte auf diesem Computer nicht festgehalten werden.</translation>
    </message>
    <message>
        <source>Nothing is sent that could not be kept first, so nothing is lost.</source>
        <translation>Gesendet wird nur, was zuvor festgehalten wurde; es geht also nichts verloren.</translation>
    </message>
    <message>
        <source>Make room on the disk, then resume.</source>
        <translation>Schaffen Sie Platz auf dem Datenträger, und setzen Sie dann fort.</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Put back</source>
        <extracomment>What became of a contact in a bulk change.</extracomment>
        <translation>Zurückgesetzt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Had it already</source>
        <extracomment>What became of a contact in a bulk change: it had the wanted values before.</extracomment>
        <translation>War schon so</translation>
    </message>
    <message>
        <source>Left out</source>
        <extracomment>What became of a contact in a bulk change: nothing was sent.</extracomment>
        <translation>Ausgelassen</translation>
    </message>
    <message>
        <source>Conflict</source>
        <extracomment>What became of a contact in a bulk change: somebody else changed the same field.</extracomment>
        <translation>Konflikt</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) wait.</source>
        <translation>
            <numerusform>%Ln Kontakt wartet.</numerusform>
            <numerusform>%Ln Kontakte warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were put back.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde zurückgesetzt.</numerusform>
            <numerusform>%Ln Kontakte wurden zurückgesetzt.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were changed.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde geändert.</numerusform>
            <numerusform>%Ln Kontakte wurden geändert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) had the wanted values already.</source>
        <translation>
            <numerusform>%Ln Kontakt hatte die gewünschten Werte schon.</numerusform>
            <numerusform>%Ln Kontakte hatten die gewünschten Werte schon.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were left out.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde ausgelassen.</numerusform>
            <numerusform>%Ln Kontakte wurden ausgelassen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were changed by somebody else in the same field, and left as they are.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde von jemand anderem im selben Feld geändert und bleibt, wie er ist.</numerusform>
            <numerusform>%Ln Kontakte wurden von jemand anderem im selben Feld geändert und bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were refused or could not be changed.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde abgelehnt oder konnte nicht geändert werden.</numerusform>
            <numerusform>%Ln Kontakte wurden abgelehnt oder konnten nicht geändert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were cancelled before anything was sent.</source>
        <translation>
            <numerusform>%Ln Kontakt wurde abgebrochen, bevor etwas gesendet wurde.</numerusform>
            <numerusform>%Ln Kontakte wurden abgebrochen, bevor etwas gesendet wurde.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold(s) nothing that %1 accepts</source>
        <extracomment>How many contacts; %1 is the name of a service.</extracomment>
        <translation>
            <numerusform>%Ln enthält nichts, was %1 annimmt</numerusform>
            <numerusform>%Ln enthalten nichts, was %1 annimmt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln no value can be made</source>
        <extracomment>How many contacts: such as a phone number that is none.</extracomment>
        <translation>
            <numerusform>für %Ln lässt sich kein Wert bilden</numerusform>
            <numerusform>für %Ln lässt sich kein Wert bilden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can only be read</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln kann nur gelesen werden</numerusform>
            <numerusform>%Ln können nur gelesen werden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are archived</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln ist archiviert</numerusform>
            <numerusform>%Ln sind archiviert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed a few minutes ago</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln wurde vor wenigen Minuten geändert</numerusform>
            <numerusform>%Ln wurden vor wenigen Minuten geändert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have unsaved edits here</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln hat hier nicht gespeicherte Änderungen</numerusform>
            <numerusform>%Ln haben hier nicht gespeicherte Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln an earlier edit is not finished</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>bei %Ln ist eine frühere Änderung nicht abgeschlossen</numerusform>
            <numerusform>bei %Ln ist eine frühere Änderung nicht abgeschlossen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have another value by now</source>
        <extracomment>How many contacts; of an undo.</extracomment>
        <translation>
            <numerusform>%Ln hat inzwischen einen anderen Wert</numerusform>
            <numerusform>%Ln haben inzwischen einen anderen Wert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are not in the list any more</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln ist nicht mehr in der Liste</numerusform>
            <numerusform>%Ln sind nicht mehr in der Liste</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed after the rehearsal</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln wurde nach dem Probelauf geändert</numerusform>
            <numerusform>%Ln wurden nach dem Probelauf geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>It holds nothing by which %1 accepts a change.</source>
        <extracomment>%1 is the name of a service.</extracomment>
        <translation>Er enthält nichts, womit %1 eine Änderung annimmt.</translation>
    </message>
    <message>
        <source>No value can be made for it.</source>
        <translation>Für ihn lässt sich kein Wert bilden.</translation>
    </message>
    <message>
        <source>It can only be read.</source>
        <translation>Er kann nur gelesen werden.</translation>
    </message>
    <message>
        <source>It is archived.</source>
        <translation>Er ist archiviert.</translation>
    </message>
    <message>
        <source>It changed a few minutes ago; somebody may be at it.</source>
        <translation>Er wurde vor wenigen Minuten geändert; vielleicht arbeitet jemand daran.</translation>
    </message>
    <message>
        <source>It has edits here that are not saved.</source>
        <translation>Er hat hier Änderungen, die nicht gespeichert sind.</translation>
    </message>
    <message>
        <source>An earlier edit of it is not finished.</source>
        <translation>Eine frühere Änderung an ihm ist nicht abgeschlossen.</translation>
    </message>
    <message>
        <source>It has another value by now, which was left alone.</source>
        <translation>Er hat inzwischen einen anderen Wert, der unberührt blieb.</translation>
    </message>
    <message>
        <source>It is not in the list any more.</source>
        <translation>Er ist nicht mehr in der Liste.</translation>
    </message>
    <message>
        <source>It changed after the rehearsal, so nothing was sent.</source>
        <translation>Er wurde nach dem Probelauf geändert, daher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Somebody else changed the same field; it was left alone.</source>
        <translation>Jemand anders hat dasselbe Feld geändert; es blieb unberührt.</translation>
    </message>
    <message>
        <source>Somebody else changed the same field to %1; it was left alone.</source>
        <extracomment>%1 is the value which somebody else gave to a field.</extracomment>
        <translation>Jemand anders hat dasselbe Feld auf %1 geändert; es blieb unberührt.</translation>
    </message>
    <message>
        <source>By now it has %1, which was left alone.</source>
        <extracomment>An undo did not put a contact back. %1 is the value which its field has by now.</extracomment>
        <translation>Inzwischen hat er %1; das blieb unberührt.</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is a sentence that says what went wrong, %2 the service&apos;s own words.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Somebody else changed the same field.</source>
        <translation>Jemand anders hat dasselbe Feld geändert.</translation>
    </message>
    <message>
        <source>These contacts stay as they are at the service.</source>
        <translation>Beim Dienst bleiben diese Kontakte, wie sie sind.</translation>
    </message>
    <message>
        <source>Open each to see what it has now and decide.</source>
        <translation>Öffnen Sie jeden, um den jetzigen Stand zu sehen und zu entscheiden.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Pausiert</translation>
    </message>
    <message>
        <source>Paused by you</source>
        <translation>Von Ihnen pausiert</translation>
    </message>
    <message>
        <source>Paused: the first contact failed</source>
        <translation>Pausiert: Der erste Kontakt ist fehlgeschlagen</translation>
    </message>
    <message>
        <source>Paused: the service tells other values</source>
        <translation>Pausiert: Der Dienst nennt andere Werte</translation>
    </message>
    <message>
        <source>Paused: the same refusal three times</source>
        <translation>Pausiert: dreimal dieselbe Ablehnung</translation>
    </message>
    <message>
        <source>Paused: too many errors</source>
        <translation>Pausiert: zu viele Fehler</translation>
    </message>
    <message>
        <source>Paused: an owner nobody asked for</source>
        <translation>Pausiert: Jemand anders ist ungewollt zuständig</translation>
    </message>
    <message>
        <source>Paused: the account cannot be used</source>
        <translation>Pausiert: Das Konto ist nicht nutzbar</translation>
    </message>
    <message>
        <source>Paused: the account is read-only</source>
        <translation>Pausiert: Das Konto wird nur gelesen</translation>
    </message>
    <message>
        <source>Paused: nothing can be kept</source>
        <translation>Pausiert: Nichts lässt sich festhalten</translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>Rufnummer</translation>
    </message>
    <message>
        <source>First name</source>
        <translation>Vorname</translation>
    </message>
    <message>
        <source>Last name</source>
        <translation>Nachname</translation>
    </message>
    <message>
        <source>Picture’s address</source>
        <translation>Bildadresse</translation>
    </message>
    <message>
        <source>Phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Applied to the device</source>
        <translation>Auf dem Gerät übernommen</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>Erreichbarkeit</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>Beruf</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Zuständig</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>Datensatz</translation>
    </message>
    <message>
        <source>Full name</source>
        <translation>Voller Name</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Company</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Job title</source>
        <translation>Position</translation>
    </message>
    <message>
        <source>Location</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Owner’s name</source>
        <translation>Zuständig (Name)</translation>
    </message>
    <message>
        <source>Owner’s number</source>
        <translation>Zuständig (ID)</translation>
    </message>
    <message>
        <source>Created</source>
        <translation>Angelegt</translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation>Zuletzt geändert</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Fields of this location</source>
        <translation>Felder dieses Standorts</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Anschrift</translation>
    </message>
    <message>
        <source>Preferences</source>
        <translation>Vorlieben</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>Geburtsdatum</translation>
    </message>
    <message>
        <source>Website</source>
        <translation>Website</translation>
    </message>
    <message>
        <source>Tags</source>
        <translation>Schlagwörter</translation>
    </message>
    <message>
        <source>Source</source>
        <extracomment>where a contact came from, such as a form or an advertisement</extracomment>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Street</source>
        <translation>Straße</translation>
    </message>
    <message>
        <source>City</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>State or province</source>
        <translation>Bundesland oder Provinz</translation>
    </message>
    <message>
        <source>Postal code</source>
        <translation>Postleitzahl</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>Land</translation>
    </message>
    <message>
        <source>On</source>
        <extracomment>do not disturb is on for this channel</extracomment>
        <translation>Ein</translation>
    </message>
    <message>
        <source>Off</source>
        <extracomment>do not disturb is off for this channel</extracomment>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On for good</source>
        <extracomment>do not disturb is on for this channel, and the person cannot be asked to change that</extracomment>
        <translation>Dauerhaft ein</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Do not disturb</source>
        <translation>Nicht stören</translation>
    </message>
    <message>
        <source>Do not disturb by calls</source>
        <translation>Nicht stören: Anrufe</translation>
    </message>
    <message>
        <source>Do not disturb by e-mail</source>
        <translation>Nicht stören: E-Mail</translation>
    </message>
    <message>
        <source>Do not disturb by text messages</source>
        <translation>Nicht stören: SMS</translation>
    </message>
    <message>
        <source>Do not disturb by WhatsApp</source>
        <translation>Nicht stören: WhatsApp</translation>
    </message>
    <message>
        <source>Do not disturb by Google Business messages</source>
        <translation>Nicht stören: Google-Business-Nachrichten</translation>
    </message>
    <message>
        <source>Do not disturb by Facebook messages</source>
        <translation>Nicht stören: Facebook-Nachrichten</translation>
    </message>
    <message>
        <source>Company’s number</source>
        <translation>Nummer der Firma</translation>
    </message>
    <message>
        <source>Your own fields</source>
        <extracomment>Heading over fields which the user&apos;s organisation made for itself</extracomment>
        <translation>Eigene Felder</translation>
    </message>
    <message>
        <source>External ID</source>
        <translation>Externe Kennung</translation>
    </message>
    <message>
        <source>Archived</source>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archived by</source>
        <translation>Archiviert von</translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the server’s address, such as https://example.com.</source>
        <translation>Geben Sie die Serveradresse ein, zum Beispiel https://example.com.</translation>
    </message>
    <message>
        <source>The address has to start with https://.</source>
        <translation>Die Adresse muss mit https:// beginnen.</translation>
    </message>
    <message>
        <source>This is not an address of a server.</source>
        <translation>Das ist keine Serveradresse.</translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation>Die Adresse darf keinen Benutzernamen und kein Passwort enthalten.</translation>
    </message>
    <message>
        <source>Only the server is wanted: leave out everything after its name.</source>
        <translation>Nur der Server wird gebraucht: Lassen Sie alles nach seinem Namen weg.</translation>
    </message>
    <message>
        <source>Only https:// keeps the token safe. Plain http:// is allowed to this computer alone, as http://127.0.0.1.</source>
        <translation>Nur https:// schützt das Token. Einfaches http:// ist allein zu diesem Computer erlaubt, als http://127.0.0.1.</translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Integration token</source>
        <translation>Integrationstoken</translation>
    </message>
    <message>
        <source>The service sent “%1” in a form which cannot be read here.</source>
        <extracomment>%1 is the name of a field, such as &quot;Company&quot;</extracomment>
        <translation>Der Dienst hat „%1“ in einer Form gesendet, die hier nicht gelesen werden kann.</translation>
    </message>
    <message>
        <source>Some letters of this entry arrived damaged.</source>
        <translation>Einige Zeichen dieses Eintrags sind beschädigt angekommen.</translation>
    </message>
    <message>
        <source>Linq gives one token for contacts and contact cards. Ask your representative at Linq for the token of your organisation.</source>
        <translation>Linq vergibt ein Token für Kontakte und Kontaktkarten. Fragen Sie Ihre Ansprechperson bei Linq nach dem Token Ihrer Organisation.</translation>
    </message>
    <message>
        <source>Reading contacts</source>
        <translation>Kontakte lesen</translation>
    </message>
    <message>
        <source>Reading the location</source>
        <translation>Den Standort lesen</translation>
    </message>
    <message>
        <source>Reading the location’s own fields</source>
        <translation>Die eigenen Felder des Standorts lesen</translation>
    </message>
    <message>
        <source>Reading users, who can be owners</source>
        <translation>Benutzer lesen, die zuständig sein können</translation>
    </message>
    <message>
        <source>Reading the location’s tags</source>
        <translation>Die Schlagwörter des Standorts lesen</translation>
    </message>
    <message>
        <source>Private Integration Token</source>
        <translation>Private Integration Token</translation>
    </message>
    <message>
        <source>In the settings of your HighLevel location, open “Private Integrations” and make a token that may view and edit contacts and view users, locations, tags and custom fields. Signing in through a web page (OAuth) is left out: it needs a secret which no program on your own computer can keep.</source>
        <translation>Öffnen Sie in den Einstellungen Ihres HighLevel-Standorts „Private Integrations“ und erstellen Sie ein Token, das Kontakte ansehen und bearbeiten sowie Benutzer, Standorte, Schlagwörter und eigene Felder ansehen darf. Die Anmeldung über eine Webseite (OAuth) gibt es nicht: Sie braucht ein Geheimnis, das kein Programm auf Ihrem eigenen Computer bewahren kann.</translation>
    </message>
    <message>
        <source>Location ID</source>
        <translation>Standort-ID</translation>
    </message>
    <message>
        <source>In HighLevel, open “Settings” and “Business Profile”. The ID is also a part of the web address there, after “location/”.</source>
        <translation>Öffnen Sie in HighLevel „Settings“ und „Business Profile“. Die ID steht dort auch in der Webadresse, hinter „location/“.</translation>
    </message>
    <message>
        <source>Client ID and secret</source>
        <translation>Client-ID und Geheimnis</translation>
    </message>
    <message>
        <source>Client secret</source>
        <translation>Client-Geheimnis</translation>
    </message>
    <message>
        <source>Routera gives it together with the client ID. Patchbook fetches a token with it whenever one is needed, and keeps that token in memory only.</source>
        <translation>Routera gibt es zusammen mit der Client-ID aus. Patchbook holt damit ein Token, wann immer eines gebraucht wird, und behält es nur im Arbeitsspeicher.</translation>
    </message>
    <message>
        <source>Client ID</source>
        <translation>Client-ID</translation>
    </message>
    <message>
        <source>Routera gives it together with the client secret.</source>
        <translation>Routera gibt sie zusammen mit dem Client-Geheimnis aus.</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Token (JWT)</source>
        <translation>Token (JWT)</translation>
    </message>
    <message>
        <source>Paste a token that was made for an account of Routera. Such a token usually ends after an hour.</source>
        <translation>Fügen Sie ein Token ein, das für ein Routera-Konto erstellt wurde. Ein solches Token endet meist nach einer Stunde.</translation>
    </message>
    <message>
        <source>Further properties</source>
        <translation>Weitere Eigenschaften</translation>
    </message>
    <message>
        <source>Internal names of what Routera tells only when asked, such as company. Separate them by commas. The test of the connection tries each.</source>
        <translation>Interne Namen dessen, was Routera nur auf Nachfrage mitteilt, etwa company. Trennen Sie sie durch Kommas. Der Verbindungstest probiert jeden aus.</translation>
    </message>
    <message>
        <source>Property %1</source>
        <extracomment>%1 is the internal name of a property at the service, as the user typed it</extracomment>
        <translation>Eigenschaft %1</translation>
    </message>
    <message>
        <source>Reading owners</source>
        <translation>Zuständige lesen</translation>
    </message>
    <message>
        <source>Reading contact cards</source>
        <translation>Kontaktkarten lesen</translation>
    </message>
</context>
<context>
    <name>TokenReport</name>
    <message>
        <source>This token can read contacts (%1).</source>
        <translation>Dieses Token kann Kontakte (%1) lesen.</translation>
    </message>
    <message>
        <source>This token can read contacts.</source>
        <translation>Dieses Token kann Kontakte lesen.</translation>
    </message>
    <message>
        <source>This token cannot read contacts.</source>
        <translation>Dieses Token kann keine Kontakte lesen.</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <extracomment>A call that a token allows: %1 is what it is for, such as &quot;Reading contacts&quot;.</extracomment>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <extracomment>A call that a token does not allow: %1 is what it is for, %2 a sentence that says why not.</extracomment>
        <translation>✗ %1: %2</translation>
    </message>
    <message>
        <source>Only reading was tried; whether it may change contacts shows with the first save.</source>
        <translation>Nur das Lesen wurde ausprobiert; ob es Kontakte ändern darf, zeigt sich beim ersten Speichern.</translation>
    </message>
</context>
<context>
    <name>patchbook::AboutDialog</name>
    <message>
        <source>About Patchbook</source>
        <translation>Über Patchbook</translation>
    </message>
    <message>
        <source>Patchbook’s icon</source>
        <translation>Symbol von Patchbook</translation>
    </message>
    <message>
        <source>Patchbook</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Patchbook</translation>
    </message>
    <message>
        <source>Patchbook %1</source>
        <translation>Patchbook %1</translation>
    </message>
    <message>
        <source>A desktop address book for contacts that live in web services. It sends only the fields that you changed.</source>
        <translation>Ein Adressbuch für den Desktop, für Kontakte in Webdiensten. Es sendet nur die Felder, die Sie geändert haben.</translation>
    </message>
    <message>
        <source>© 2026 Patchbook contributors</source>
        <translation>© 2026 Patchbook contributors</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Patchbook is free software: you may use it, study it, pass it on and change it under the GNU General Public License, version 3 or any later version.</source>
        <translation>Patchbook ist freie Software: Sie dürfen es unter der GNU General Public License, Version 3 oder jeder späteren Version, nutzen, untersuchen, weitergeben und verändern.</translation>
    </message>
    <message>
        <source>It comes without any warranty, as far as the law allows.</source>
        <translation>Soweit gesetzlich zulässig, wird keinerlei Gewährleistung übernommen.</translation>
    </message>
    <message>
        <source>Built with</source>
        <translation>Erstellt mit</translation>
    </message>
    <message>
        <source>Qt %1: windows, network and data (LGPL-3.0)</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation>Qt %1: Fenster, Netzwerk und Daten (LGPL-3.0)</translation>
    </message>
    <message>
        <source>libphonenumber: reading phone numbers (Apache-2.0)</source>
        <translation>libphonenumber: Lesen von Telefonnummern (Apache-2.0)</translation>
    </message>
    <message>
        <source>QtKeychain: tokens in the system’s keychain (BSD-3-Clause)</source>
        <translation>QtKeychain: Token im Schlüsselbund des Systems (BSD-3-Clause)</translation>
    </message>
    <message>
        <source>cpp-httplib: the server of the demo (MIT)</source>
        <translation>cpp-httplib: der Server der Demo (MIT)</translation>
    </message>
</context>
<context>
    <name>patchbook::AccountChoice</name>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln contact(s)</source>
        <extracomment>An account&apos;s name and the number of contacts chosen there.</extracomment>
        <translation>
            <numerusform>%1: %Ln Kontakt</numerusform>
            <numerusform>%1: %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>%1 is an account with its number of contacts, %2 a word such as &quot;read-only&quot;.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message numerus="yes">
        <source>A run works on one account: the other %Ln contact(s) stay as they are.</source>
        <translation>
            <numerusform>Ein Durchgang betrifft nur ein Konto: Der andere Kontakt bleibt, wie er ist.</numerusform>
            <numerusform>Ein Durchgang betrifft nur ein Konto: Die anderen %Ln Kontakte bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::AccountDetails</name>
    <message>
        <source>Sign in with</source>
        <translation>Anmelden mit</translation>
    </message>
    <message>
        <source>“%1” is missing; the service needs it.</source>
        <extracomment>%1 is the name of a field of the form, such as &quot;Location id&quot;.</extracomment>
        <translation>„%1“ fehlt; der Dienst braucht diese Angabe.</translation>
    </message>
    <message>
        <source>“%1” cannot be the internal name of a property: these have letters, digits and underscores only.</source>
        <extracomment>%1 is a word which the user typed.</extracomment>
        <translation>„%1“ kann kein interner Name einer Eigenschaft sein: Diese haben nur Buchstaben, Ziffern und Unterstriche.</translation>
    </message>
    <message>
        <source>This has blanks or other characters that no such value has. Please paste it once more.</source>
        <translation>Das enthält Leerzeichen oder andere Zeichen, die ein solcher Wert nicht hat. Bitte fügen Sie ihn noch einmal ein.</translation>
    </message>
</context>
<context>
    <name>patchbook::AccountDialog</name>
    <message>
        <source>Edit account</source>
        <translation>Konto bearbeiten</translation>
    </message>
    <message>
        <source>Add account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>Leave empty to keep the stored token</source>
        <translation>Leer lassen, um das gespeicherte Token zu behalten</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>The stored token belongs to the old server and is never sent to another one. Enter the token for this server.</source>
        <translation>Das gespeicherte Token gehört zum alten Server und wird nie an einen anderen gesendet. Geben Sie das Token für diesen Server ein.</translation>
    </message>
    <message>
        <source>Enter the token.</source>
        <translation>Geben Sie das Token ein.</translation>
    </message>
    <message>
        <source>The blanks or line ends around the token are left out.</source>
        <translation>Leerzeichen oder Zeilenumbrüche vor und nach dem Token werden weggelassen.</translation>
    </message>
    <message>
        <source>The account stays as it was, and what you typed is still here.</source>
        <translation>Das Konto bleibt, wie es war, und Ihre Eingaben sind noch hier.</translation>
    </message>
    <message>
        <source>The account was not added, and what you typed is still here.</source>
        <translation>Das Konto wurde nicht hinzugefügt, und Ihre Eingaben sind noch hier.</translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation>Der Dienst wird gefragt…</translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation>Warten auf den Schlüsselbund…</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation>Erweitert</translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation>Erweiterte Einstellungen anzeigen</translation>
    </message>
    <message>
        <source>Server’s address</source>
        <translation>Serveradresse</translation>
    </message>
    <message>
        <source>The token is kept for this server and is sent to no other one.</source>
        <translation>Das Token wird für diesen Server aufbewahrt und an keinen anderen gesendet.</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation>Verbindung prüfen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save account</source>
        <translation>Konto speichern</translation>
    </message>
    <message>
        <source>Hide advanced settings</source>
        <translation>Erweiterte Einstellungen ausblenden</translation>
    </message>
    <message>
        <source>Keep a copy of the contacts on this computer</source>
        <translation>Eine Kopie der Kontakte auf diesem Computer behalten</translation>
    </message>
    <message>
        <source>With a copy the list is there at once and without a network; without one it is read from the service at each start, and only unsaved edits are kept here.</source>
        <translation>Mit einer Kopie ist die Liste sofort und auch ohne Netz da; ohne sie wird sie bei jedem Start vom Dienst gelesen, und nur nicht gespeicherte Änderungen bleiben hier.</translation>
    </message>
    <message>
        <source>Read only: never change anything at the service</source>
        <translation>Nur lesen: beim Dienst niemals etwas ändern</translation>
    </message>
    <message>
        <source>Patchbook then sends nothing but questions; edits that wait are kept until you allow changes again.</source>
        <translation>Patchbook sendet dann nur noch Fragen; wartende Änderungen bleiben erhalten, bis Sie Änderungen wieder erlauben.</translation>
    </message>
</context>
<context>
    <name>patchbook::AccountsDialog</name>
    <message>
        <source>There is no account yet. Add one to see its contacts.</source>
        <translation>Es gibt noch kein Konto. Fügen Sie eines hinzu, um seine Kontakte zu sehen.</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>Hinzufügen…</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>Bearbeiten…</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>Prüfen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation>Wird geprüft…</translation>
    </message>
    <message>
        <source>Its token is erased from the keychain, and everything that is kept here for it is erased too. Nothing is deleted at the service.</source>
        <translation>Das Token des Kontos wird aus dem Schlüsselbund gelöscht, ebenso alles, was hier dafür aufbewahrt wird. Beim Dienst wird nichts gelöscht.</translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with unsaved edits would be lost.</source>
        <translation>
            <numerusform>%n Datensatz mit nicht gespeicherten Änderungen ginge verloren.</numerusform>
            <numerusform>%n Datensätze mit nicht gespeicherten Änderungen gingen verloren.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the account “%1” from this computer?</source>
        <extracomment>%1 is the user&apos;s name for the account.</extracomment>
        <translation>Möchten Sie das Konto „%1“ von diesem Computer entfernen?</translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation>Konto entfernen</translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation>Konto behalten</translation>
    </message>
    <message>
        <source>The account was not removed.</source>
        <translation>Das Konto wurde nicht entfernt.</translation>
    </message>
    <message>
        <source>%1
%2 · %3</source>
        <extracomment>An account in a list: %1 is the user&apos;s name for it, %2 its service, %3 its server.</extracomment>
        <translation>%1
%2 · %3</translation>
    </message>
    <message>
        <source>%1 · read only</source>
        <extracomment>An account in a list: %1 is all the rest about it.</extracomment>
        <translation>%1 · nur lesen</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityCommands</name>
    <message>
        <source>&amp;Show contact</source>
        <translation>Kontakt &amp;zeigen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>En&amp;tscheiden …</translation>
    </message>
    <message>
        <source>&amp;Put back</source>
        <translation>Zu&amp;rücksetzen</translation>
    </message>
    <message>
        <source>Ca&amp;ncel sending</source>
        <translation>Senden abbre&amp;chen</translation>
    </message>
    <message>
        <source>D&amp;ismiss</source>
        <translation>Er&amp;ledigt</translation>
    </message>
    <message>
        <source>&amp;Only this contact</source>
        <translation>Nur diesen &amp;Kontakt</translation>
    </message>
    <message>
        <source>Cop&amp;y as text</source>
        <translation>Als Text ko&amp;pieren</translation>
    </message>
    <message>
        <source>It is sent again.</source>
        <translation>Es wird erneut gesendet.</translation>
    </message>
    <message>
        <source>The old values are sent.</source>
        <translation>Die alten Werte werden gesendet.</translation>
    </message>
    <message>
        <source>Dismissed.</source>
        <translation>Als erledigt markiert.</translation>
    </message>
    <message>
        <source>Save the old values again</source>
        <translation>Die alten Werte wieder speichern</translation>
    </message>
    <message>
        <source>A new contact has no old values. To take it back, delete the contact.</source>
        <translation>Ein neuer Kontakt hat keine alten Werte. Um ihn zurückzunehmen, löschen Sie den Kontakt.</translation>
    </message>
    <message>
        <source>The service cannot bring a deleted contact back.</source>
        <translation>Der Dienst kann einen gelöschten Kontakt nicht zurückholen.</translation>
    </message>
    <message>
        <source>It was put back already.</source>
        <translation>Es wurde schon zurückgesetzt.</translation>
    </message>
    <message>
        <source>Its account is not connected.</source>
        <translation>Das Konto ist nicht verbunden.</translation>
    </message>
    <message>
        <source>Nothing was sent: the service had these values already.</source>
        <translation>Es wurde nichts gesendet: Der Dienst hatte diese Werte schon.</translation>
    </message>
    <message>
        <source>Nothing was changed, so there is nothing to put back.</source>
        <translation>Es wurde nichts geändert, also gibt es nichts zurückzusetzen.</translation>
    </message>
    <message>
        <source>The service&apos;s values are kept.</source>
        <translation>Die Werte des Dienstes bleiben.</translation>
    </message>
    <message>
        <source>Your choice is sent.</source>
        <translation>Ihre Auswahl wird gesendet.</translation>
    </message>
    <message>
        <source>The deletion is sent.</source>
        <translation>Die Löschung wird gesendet.</translation>
    </message>
    <message>
        <source>The contact is kept.</source>
        <translation>Der Kontakt bleibt.</translation>
    </message>
    <message>
        <source>The service cannot bring an archived contact back.</source>
        <translation>Der Dienst kann einen archivierten Kontakt nicht zurückholen.</translation>
    </message>
    <message>
        <source>The archiving is sent.</source>
        <translation>Die Archivierung wird gesendet.</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityDetails</name>
    <message>
        <source>(empty)</source>
        <extracomment>Stands for the value of an empty field.</extracomment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Fields before and after</source>
        <translation>Felder vorher und nachher</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Feld</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Ours</source>
        <translation>Unser Wert</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>Jetzt beim Dienst</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Schritt für Schritt</translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation>Die genaue Anfrage</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Put back is not possible. %1</source>
        <extracomment>%1 is a whole sentence with the reason.</extracomment>
        <translation>Zurücksetzen ist nicht möglich. %1</translation>
    </message>
    <message>
        <source>What the contact held, as last read</source>
        <translation>Was der Kontakt enthielt, wie zuletzt gelesen</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityExport</name>
    <message>
        <source>The file could not be written: %1</source>
        <extracomment>%1 is the system&apos;s reason, such as &quot;Permission denied&quot;.</extracomment>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityFilter</name>
    <message>
        <source>Show which changes</source>
        <translation>Welche Änderungen zeigen</translation>
    </message>
    <message>
        <source>Show changes of which account</source>
        <translation>Änderungen welches Kontos zeigen</translation>
    </message>
    <message>
        <source>Search changes by name</source>
        <translation>Änderungen nach Namen suchen</translation>
    </message>
    <message>
        <source>Search by name</source>
        <translation>Nach Namen suchen</translation>
    </message>
    <message>
        <source>All changes</source>
        <translation>Alle Änderungen</translation>
    </message>
    <message numerus="yes">
        <source>Waiting (%Ln)</source>
        <translation>
            <numerusform>Wartet (%Ln)</numerusform>
            <numerusform>Warten (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Warten</translation>
    </message>
    <message numerus="yes">
        <source>Needs you (%Ln)</source>
        <translation>
            <numerusform>Braucht Sie (%Ln)</numerusform>
            <numerusform>Brauchen Sie (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>Needs you</source>
        <translation>Brauchen Sie</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>Gespeichert</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgebrochen</translation>
    </message>
    <message>
        <source>All accounts</source>
        <translation>Alle Konten</translation>
    </message>
    <message>
        <source>this contact</source>
        <translation>diesen Kontakt</translation>
    </message>
    <message>
        <source>Only %1</source>
        <extracomment>A filter that can be taken away; %1 is a contact&apos;s name.</extracomment>
        <translation>Nur %1</translation>
    </message>
    <message>
        <source>Only %1. Press to show all contacts.</source>
        <translation>Nur %1. Drücken, um alle Kontakte zu zeigen.</translation>
    </message>
    <message>
        <source>Show the changes of all contacts</source>
        <translation>Die Änderungen aller Kontakte zeigen</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityModel</name>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>(not connected)</source>
        <translation>(nicht verbunden)</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Contact or card</source>
        <translation>Kontakt oder Karte</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>The service said</source>
        <extracomment>A column with the words of the service.</extracomment>
        <translation>Worte des Dienstes</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityPage</name>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren …</translation>
    </message>
    <message>
        <source>Stop exporting</source>
        <translation>Export anhalten</translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitäten</translation>
    </message>
    <message>
        <source>Export what is shown as CSV</source>
        <translation>Das Gezeigte als CSV exportieren</translation>
    </message>
    <message>
        <source>The chosen change</source>
        <translation>Die gewählte Änderung</translation>
    </message>
    <message>
        <source>Nothing was exported.</source>
        <translation>Es wurde nichts exportiert.</translation>
    </message>
    <message numerus="yes">
        <source>Exporting… %Ln change(s) so far</source>
        <translation>
            <numerusform>Exportieren … bisher %Ln Änderung</numerusform>
            <numerusform>Exportieren … bisher %Ln Änderungen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were written to %1.</source>
        <extracomment>%1 is a file&apos;s name.</extracomment>
        <translation>
            <numerusform>%Ln Änderung wurde nach %1 geschrieben.</numerusform>
            <numerusform>%Ln Änderungen wurden nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>The history could not be read</source>
        <translation>Der Verlauf konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing needs you</source>
        <translation>Nichts braucht Sie</translation>
    </message>
    <message>
        <source>Edits which the service refused, and conflicts to decide, wait here.</source>
        <translation>Hier warten Änderungen, die der Dienst abgelehnt hat, und Konflikte, die zu entscheiden sind.</translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Every edit that was saved has come to its end.</source>
        <translation>Jede gespeicherte Änderung ist abgeschlossen.</translation>
    </message>
    <message>
        <source>Nothing was changed from here</source>
        <translation>Von hier aus wurde nichts geändert</translation>
    </message>
    <message>
        <source>Patchbook keeps what it changes for 90 days. What others change at the service is not in this list.</source>
        <translation>Patchbook bewahrt seine Änderungen 90 Tage lang auf. Was andere beim Dienst ändern, steht nicht in dieser Liste.</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No change fits this search and filter.</source>
        <translation>Keine Änderung passt zu dieser Suche und diesem Filter.</translation>
    </message>
    <message>
        <source>Whatever you save appears here, with what became of it.</source>
        <translation>Was Sie speichern, erscheint hier, mit dem, was daraus wurde.</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Das Gezeigte exportieren</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>Tabelle als Text (*.csv)</translation>
    </message>
    <message>
        <source>patchbook-activity</source>
        <extracomment>The name of a file, without its ending.</extracomment>
        <translation>patchbook-aktivitaeten</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>Exportieren …</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>No single change was saved yet</source>
        <translation>Noch wurde keine einzelne Änderung gespeichert</translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityView</name>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
</context>
<context>
    <name>patchbook::Application</name>
    <message>
        <source>The demo could not open a port on this computer. Please try again.</source>
        <translation>Die Demo konnte auf diesem Computer keinen Port öffnen. Bitte versuchen Sie es erneut.</translation>
    </message>
    <message>
        <source>The demo is a file of its own beside the program, and cannot be loaded. Please install Patchbook again. The system says: %1</source>
        <extracomment>%1 is the system&apos;s reason, such as &quot;cannot open shared object file&quot;.</extracomment>
        <translation>Die Demo ist eine eigene Datei neben dem Programm und kann nicht geladen werden. Bitte installieren Sie Patchbook noch einmal. Das System meldet: %1</translation>
    </message>
</context>
<context>
    <name>patchbook::BulkDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>R&amp;ehearse</source>
        <translation>&amp;Probelauf</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>No contact was found so far.</source>
        <translation>Bisher wurde kein Kontakt gefunden.</translation>
    </message>
    <message>
        <source>The list is still being loaded. This goes on by itself as soon as one is found.</source>
        <translation>Die Liste wird noch geladen. Es geht von selbst weiter, sobald einer gefunden ist.</translation>
    </message>
    <message>
        <source>No contacts are chosen.</source>
        <translation>Es sind keine Kontakte ausgewählt.</translation>
    </message>
    <message>
        <source>Choose contacts in the list first, with Ctrl or Shift for several.</source>
        <translation>Wählen Sie zuerst Kontakte in der Liste aus, mehrere mit Strg oder Umschalt.</translation>
    </message>
    <message>
        <source>None of the lines names a contact that is here.</source>
        <translation>Keine der Zeilen nennt einen Kontakt, der hier ist.</translation>
    </message>
    <message>
        <source>These contacts cannot be changed now.</source>
        <translation>Diese Kontakte können jetzt nicht geändert werden.</translation>
    </message>
    <message>
        <source>This leaves no contact to change.</source>
        <translation>So bleibt kein Kontakt zu ändern.</translation>
    </message>
    <message>
        <source>Say what shall become of at least one of them.</source>
        <translation>Geben Sie an, was aus mindestens einem davon werden soll.</translation>
    </message>
    <message>
        <source>&amp;Change</source>
        <translation>Än&amp;dern</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Put %Ln contact(s) back</source>
        <translation>
            <numerusform>%Ln Kontakt zurückse&amp;tzen</numerusform>
            <numerusform>%Ln Kontakte zurückse&amp;tzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt än&amp;dern</numerusform>
            <numerusform>%Ln Kontakte än&amp;dern</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing the run to the disk before anything is sent…</source>
        <translation>Der Durchgang wird auf den Datenträger geschrieben, bevor etwas gesendet wird …</translation>
    </message>
    <message>
        <source>The run was not begun, and nothing was sent. What you chose is still here.</source>
        <translation>Der Durchgang wurde nicht begonnen, und es wurde nichts gesendet. Ihre Auswahl ist noch hier.</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s) are written.</source>
        <translation>
            <numerusform>%1 von %Ln Kontakt ist geschrieben.</numerusform>
            <numerusform>%1 von %Ln Kontakten sind geschrieben.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::BulkEditPage</name>
    <message>
        <source>Edit contacts together</source>
        <translation>Kontakte gemeinsam bearbeiten</translation>
    </message>
    <message>
        <source>Nothing is to change yet. Choose for at least one field what is done to it.</source>
        <translation>Noch soll sich nichts ändern. Wählen Sie für mindestens ein Feld, was damit geschieht.</translation>
    </message>
</context>
<context>
    <name>patchbook::BulkFieldRow</name>
    <message>
        <source>Leave unchanged</source>
        <translation>Unverändert lassen</translation>
    </message>
    <message>
        <source>comparing…</source>
        <extracomment>Instead of what many contacts have in a field, while they are compared.</extracomment>
        <translation>wird verglichen …</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <extracomment>For screen readers; %1 is what many contacts have in a field now.</extracomment>
        <translation>Jetzt: %1</translation>
    </message>
</context>
<context>
    <name>patchbook::CalendarPopup</name>
    <message>
        <source>Calendar</source>
        <translation>Kalender</translation>
    </message>
    <message>
        <source>Month before</source>
        <translation>Voriger Monat</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Nächster Monat</translation>
    </message>
</context>
<context>
    <name>patchbook::CardBubble</name>
    <message>
        <source>Preview: recipients see only the number %1.</source>
        <translation>Vorschau: Empfänger sehen nur die Nummer %1.</translation>
    </message>
    <message>
        <source>Preview: recipients see the name %1 and no picture.</source>
        <translation>Vorschau: Empfänger sehen den Namen %1 und kein Bild.</translation>
    </message>
    <message>
        <source>Preview: recipients see the name %1 and the picture.</source>
        <translation>Vorschau: Empfänger sehen den Namen %1 und das Bild.</translation>
    </message>
    <message>
        <source>Hello! This is my new number.</source>
        <translation>Hallo! Das ist meine neue Nummer.</translation>
    </message>
</context>
<context>
    <name>patchbook::CardEditor</name>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>The people whom this line writes to see this card.</source>
        <translation>Wer von dieser Rufnummer eine Nachricht bekommt, sieht diese Karte.</translation>
    </message>
    <message>
        <source>No card is set up: recipients see only the number.</source>
        <translation>Es ist keine Karte eingerichtet: Empfänger sehen nur die Nummer.</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Set up card</source>
        <translation>Karte einrichten</translation>
    </message>
    <message numerus="yes">
        <source>Save %n field(s)</source>
        <translation>
            <numerusform>%n Feld speichern</numerusform>
            <numerusform>%n Felder speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>Nothing of it is changed.</source>
        <translation>Nichts daran wird geändert.</translation>
    </message>
    <message>
        <source>This card could not be read completely, so it can only be shown.</source>
        <translation>Diese Karte konnte nicht vollständig gelesen werden und wird daher nur angezeigt.</translation>
    </message>
</context>
<context>
    <name>patchbook::CardLineDelegate</name>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the name on a card, %2 how it stands, such as &quot;Saved, not yet applied&quot;.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>patchbook::CardPreview</name>
    <message>
        <source>Show picture</source>
        <translation>Bild anzeigen</translation>
    </message>
    <message>
        <source>Loads the picture from its address, whose server learns of it.</source>
        <translation>Lädt das Bild von seiner Adresse; deren Server erfährt davon.</translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation>Das Bild wird geladen…</translation>
    </message>
    <message>
        <source>What recipients see</source>
        <translation>Was Empfänger sehen</translation>
    </message>
</context>
<context>
    <name>patchbook::CardsPage</name>
    <message>
        <source>Refresh</source>
        <translation>Aktualisieren</translation>
    </message>
    <message>
        <source>My cards</source>
        <translation>Meine Karten</translation>
    </message>
    <message>
        <source>A card is the name and picture that people see when one of your own lines writes to them. It is not a contact.</source>
        <translation>Eine Karte besteht aus dem Namen und dem Bild, die andere sehen, wenn eine Ihrer eigenen Rufnummern ihnen schreibt. Sie ist kein Kontakt.</translation>
    </message>
    <message>
        <source>Your lines</source>
        <translation>Ihre Rufnummern</translation>
    </message>
    <message>
        <source>Edited</source>
        <translation>Bearbeitet</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lesen…</translation>
    </message>
    <message>
        <source>This account has no cards.</source>
        <translation>Dieses Konto hat keine Karten.</translation>
    </message>
    <message>
        <source>Reading your lines and their cards…</source>
        <translation>Ihre Rufnummern und deren Karten werden gelesen…</translation>
    </message>
    <message>
        <source>The lines of this account are not known yet.</source>
        <translation>Die Rufnummern dieses Kontos sind noch nicht bekannt.</translation>
    </message>
    <message>
        <source>This account has no phone line of its own, so there is no card to set up. Lines are added at the service.</source>
        <translation>Dieses Konto hat keine eigene Rufnummer, daher gibt es keine Karte einzurichten. Rufnummern werden beim Dienst hinzugefügt.</translation>
    </message>
</context>
<context>
    <name>patchbook::ChangeExamples</name>
    <message>
        <source>For example</source>
        <translation>Zum Beispiel</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is a contact&apos;s name, %2 what changes of it.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>A contact without a name</source>
        <translation>Kontakt ohne Namen</translation>
    </message>
    <message>
        <source>None of these contacts would change.</source>
        <translation>Keiner dieser Kontakte würde sich ändern.</translation>
    </message>
</context>
<context>
    <name>patchbook::ChoiceInput</name>
    <message>
        <source>(none)</source>
        <extracomment>The entry of a list of choices that chooses none of them.</extracomment>
        <translation>(keine)</translation>
    </message>
    <message>
        <source>%1 (not on the list)</source>
        <extracomment>An entry of a list of choices: the contact has this value, but the service offers others.</extracomment>
        <translation>%1 (nicht in der Liste)</translation>
    </message>
</context>
<context>
    <name>patchbook::ChoicesInput</name>
    <message>
        <source>%1 (not on the list)</source>
        <extracomment>An entry of a list of choices: the contact has this value, but the service offers others.</extracomment>
        <translation>%1 (nicht in der Liste)</translation>
    </message>
</context>
<context>
    <name>patchbook::ColumnChoice</name>
    <message>
        <source>Keep the &amp;service&apos;s order</source>
        <translation>&amp;Reihenfolge des Dienstes beibehalten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Spalten zurücksetzen</translation>
    </message>
</context>
<context>
    <name>patchbook::ConflictDialog</name>
    <message>
        <source>Changed here and at the service</source>
        <translation>Hier und beim Dienst geändert</translation>
    </message>
    <message>
        <source>Somebody changed the same fields of %1 in the meantime.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>Inzwischen hat jemand dieselben Felder von %1 geändert.</translation>
    </message>
    <message>
        <source>Choose for each field what the service shall have. Nothing was sent yet.</source>
        <translation>Wählen Sie für jedes Feld, was beim Dienst stehen soll. Es wurde noch nichts gesendet.</translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation>Beim Öffnen</translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation>Jetzt beim Dienst</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Ihr Wert</translation>
    </message>
    <message>
        <source>Saved as well, for nobody else changed it</source>
        <translation>Wird ebenfalls gespeichert, da es sonst niemand geändert hat</translation>
    </message>
    <message>
        <source>Save my choices</source>
        <translation>Meine Auswahl speichern</translation>
    </message>
    <message>
        <source>Keep the service&apos;s values</source>
        <translation>Werte des Dienstes behalten</translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation>Später entscheiden</translation>
    </message>
    <message>
        <source>Save what does not clash</source>
        <translation>Speichern, was sich nicht widerspricht</translation>
    </message>
</context>
<context>
    <name>patchbook::ConflictRow</name>
    <message>
        <source>(empty)</source>
        <extracomment>Stands for the value of an empty field.</extracomment>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1 when you opened it: %2</source>
        <translation>%1, als Sie den Kontakt öffneten: %2</translation>
    </message>
    <message>
        <source>%1: at the service now, %2</source>
        <extracomment>For screen readers; %1 is a field&apos;s label, %2 its value.</extracomment>
        <translation>%1: jetzt beim Dienst, %2</translation>
    </message>
    <message>
        <source>%1: yours, %2</source>
        <extracomment>For screen readers; %1 is a field&apos;s label, %2 its value.</extracomment>
        <translation>%1: Ihr Wert, %2</translation>
    </message>
    <message>
        <source>Another value:</source>
        <extracomment>A choice beside a field to type into, when neither of two values is wanted.</extracomment>
        <translation>Ein anderer Wert:</translation>
    </message>
    <message>
        <source>%1: another value</source>
        <extracomment>For screen readers; %1 is a field&apos;s label.</extracomment>
        <translation>%1: ein anderer Wert</translation>
    </message>
</context>
<context>
    <name>patchbook::ContactDelegate</name>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Mark in a row of the list: a contact that is not at the service yet. Very short.</extracomment>
        <translation>Neu</translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation>Noch nicht gespeichert</translation>
    </message>
    <message>
        <source>Has unsaved changes</source>
        <translation>Hat nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>Is being deleted</source>
        <translation>Wird gelöscht</translation>
    </message>
    <message>
        <source>Archived</source>
        <extracomment>Mark in a row of the list: a contact that the service has archived. Very short.</extracomment>
        <translation>Archiviert</translation>
    </message>
    <message>
        <source>Archived: the service changes this contact no more</source>
        <translation>Archiviert: Der Dienst ändert diesen Kontakt nicht mehr</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Why a row of the list was found, where no column shows it. %1 is a field&apos;s name, %2 what is in it.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>patchbook::ContactForm</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>This account was removed.</source>
        <translation>Dieses Konto wurde entfernt.</translation>
    </message>
    <message>
        <source>This contact is not there any more.</source>
        <translation>Dieser Kontakt ist nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Discard this new contact?</source>
        <translation>Möchten Sie diesen neuen Kontakt verwerfen?</translation>
    </message>
    <message>
        <source>It exists here only. What you entered cannot be brought back.</source>
        <translation>Er ist nur hier vorhanden. Ihre Eingaben lassen sich nicht zurückholen.</translation>
    </message>
    <message>
        <source>Discard</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation>Weiter bearbeiten</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation>Kontakt anlegen</translation>
    </message>
    <message numerus="yes">
        <source>Save %n field(s)</source>
        <translation>
            <numerusform>%n Feld speichern</numerusform>
            <numerusform>%n Felder speichern</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Nothing of it is changed. Its other data may be incomplete here.</source>
        <translation>Nichts daran wird geändert. Seine übrigen Angaben sind hier vielleicht unvollständig.</translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation>Trotzdem anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Looking for the same e-mail or phone…</source>
        <translation>Es wird nach derselben E-Mail-Adresse oder Telefonnummer gesucht…</translation>
    </message>
    <message>
        <source>Nothing has been created yet.</source>
        <translation>Es wurde noch nichts angelegt.</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Erneut suchen</translation>
    </message>
    <message>
        <source>Open the existing contact</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>Vorhandenen Kontakt öffnen</translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation>%1 öffnen</translation>
    </message>
    <message>
        <source>The service has a contact with the same e-mail or phone already.</source>
        <translation>Beim Dienst gibt es schon einen Kontakt mit derselben E-Mail-Adresse oder Telefonnummer.</translation>
    </message>
    <message>
        <source>Nothing has been created yet. What you entered stays here.</source>
        <translation>Es wurde noch nichts angelegt. Ihre Eingaben bleiben hier.</translation>
    </message>
    <message>
        <source>This contact could not be read completely, so it can only be shown.</source>
        <translation>Dieser Kontakt konnte nicht vollständig gelesen werden und wird daher nur angezeigt.</translation>
    </message>
    <message>
        <source>It will be deleted in a moment.</source>
        <translation>Er wird in einem Moment gelöscht.</translation>
    </message>
    <message>
        <source>It will be deleted as soon as the account works again.</source>
        <translation>Er wird gelöscht, sobald das Konto wieder nutzbar ist.</translation>
    </message>
    <message>
        <source>It will be deleted as soon as the service can be reached.</source>
        <translation>Er wird gelöscht, sobald der Dienst erreichbar ist.</translation>
    </message>
    <message>
        <source>You are deleting this contact.</source>
        <translation>Sie löschen diesen Kontakt.</translation>
    </message>
    <message>
        <source>Nothing was sent so far.</source>
        <translation>Bisher wurde nichts gesendet.</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>This contact is archived now, or not there any more.</source>
        <translation>Dieser Kontakt ist inzwischen archiviert oder nicht mehr vorhanden.</translation>
    </message>
    <message>
        <source>Copied, but not saved yet in %1.</source>
        <extracomment>%1 is the user&apos;s own name of an account.</extracomment>
        <translation>Übernommen, aber in %1 noch nicht gespeichert.</translation>
    </message>
    <message>
        <source>This contact is archived.</source>
        <translation>Dieser Kontakt ist archiviert.</translation>
    </message>
    <message>
        <source>This contact was archived on %1 by %2.</source>
        <extracomment>%1 is a date with a time of day, %2 names a colleague.</extracomment>
        <translation>Dieser Kontakt wurde am %1 von %2 archiviert.</translation>
    </message>
    <message>
        <source>This contact was archived on %1.</source>
        <extracomment>%1 is a date with a time of day.</extracomment>
        <translation>Dieser Kontakt wurde am %1 archiviert.</translation>
    </message>
    <message>
        <source>This contact was archived by %1.</source>
        <extracomment>%1 names a colleague.</extracomment>
        <translation>Dieser Kontakt wurde von %1 archiviert.</translation>
    </message>
    <message>
        <source>The service changes it no more and gives programs no way to bring it back, so it can only be looked at.</source>
        <translation>Der Dienst ändert ihn nicht mehr und gibt Programmen keinen Weg, ihn zurückzuholen; er kann nur noch angesehen werden.</translation>
    </message>
    <message>
        <source>Your edits from before are still here: copy what you need, then take them back.</source>
        <translation>Ihre früheren Änderungen sind noch hier: Kopieren Sie, was Sie brauchen, dann nehmen Sie sie zurück.</translation>
    </message>
    <message>
        <source>Reading the rest of this contact…</source>
        <translation>Der Rest dieses Kontakts wird gelesen …</translation>
    </message>
    <message>
        <source>Some fields of this contact may be missing here.</source>
        <extracomment>Follows another sentence, which tells why.</extracomment>
        <translation>Einige Felder dieses Kontakts fehlen hier vielleicht.</translation>
    </message>
    <message>
        <source>reading…</source>
        <extracomment>In an empty field, while it is not known whether it is empty.</extracomment>
        <translation>wird gelesen …</translation>
    </message>
    <message>
        <source>It will be archived in a moment.</source>
        <translation>Er wird gleich archiviert.</translation>
    </message>
    <message>
        <source>It will be archived as soon as the account works again.</source>
        <translation>Er wird archiviert, sobald das Konto wieder arbeitet.</translation>
    </message>
    <message>
        <source>It will be archived as soon as the service can be reached.</source>
        <translation>Er wird archiviert, sobald der Dienst erreichbar ist.</translation>
    </message>
    <message>
        <source>You are archiving this contact.</source>
        <translation>Sie archivieren diesen Kontakt.</translation>
    </message>
    <message>
        <source>Reading the existing contact…</source>
        <translation>Der vorhandene Kontakt wird gelesen …</translation>
    </message>
</context>
<context>
    <name>patchbook::ContactListView</name>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>found in %1</source>
        <extracomment>Follows a contact&apos;s name. %1 is the title of a field: &quot;found in Tags&quot;.</extracomment>
        <translation>gefunden in %1</translation>
    </message>
</context>
<context>
    <name>patchbook::ContactTableModel</name>
    <message>
        <source>New contact, not saved</source>
        <translation>Neuer Kontakt, nicht gespeichert</translation>
    </message>
    <message>
        <source>%1, new, not saved</source>
        <translation>%1, neu, nicht gespeichert</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>%1, has unsaved changes</source>
        <translation>%1, hat nicht gespeicherte Änderungen</translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation>%1: leer</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>%1, is being deleted</source>
        <translation>%1, wird gelöscht</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is the user&apos;s own name for an account, %2 that of its service.
----------
For a screen reader. %1 is a contact&apos;s name, %2 why it was found.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1, archived</source>
        <translation>%1, archiviert</translation>
    </message>
</context>
<context>
    <name>patchbook::DateInput</name>
    <message>
        <source>such as %1</source>
        <extracomment>%1 is an example of a date.</extracomment>
        <translation>etwa %1</translation>
    </message>
    <message>
        <source>%1: choose a day</source>
        <extracomment>%1 is a field&apos;s label, such as Date of birth.</extracomment>
        <translation>%1: Tag wählen</translation>
    </message>
    <message>
        <source>Choose a day</source>
        <translation>Tag wählen</translation>
    </message>
</context>
<context>
    <name>patchbook::EmptyForm</name>
    <message>
        <source>%1 searches, the arrow keys walk through the list,
%2 edits, %3 makes a new contact.</source>
        <extracomment>Keys and what they do, below each other; %1 to %3 are keys such as Ctrl+F.</extracomment>
        <translation>%1 sucht, die Pfeiltasten gehen durch die Liste,
%2 bearbeitet, %3 legt einen neuen Kontakt an.</translation>
    </message>
    <message>
        <source>Choose a contact to see it here.</source>
        <translation>Wählen Sie einen Kontakt aus, um ihn hier zu sehen.</translation>
    </message>
</context>
<context>
    <name>patchbook::FieldEditor</name>
    <message>
        <source>Empty this field again, as it was</source>
        <translation>Dieses Feld wieder leeren, wie es war</translation>
    </message>
    <message>
        <source>Put back “%1”</source>
        <translation>„%1“ wiederherstellen</translation>
    </message>
    <message>
        <source>%1: undo the change</source>
        <translation>%1: Änderung rückgängig machen</translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <extracomment>%1 is a field&apos;s label, such as E-mail.</extracomment>
        <translation>%1 kopiert.</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Undo the change of this field</source>
        <translation>Änderung dieses Feldes rückgängig machen</translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation>Geändert.</translation>
    </message>
</context>
<context>
    <name>patchbook::FlagInput</name>
    <message>
        <source>The service has something else than yes or no here, so it is shown only. It stays as it is.</source>
        <translation>Der Dienst hat hier etwas anderes als Ja oder Nein; es wird deshalb nur angezeigt. Es bleibt, wie es ist.</translation>
    </message>
    <message>
        <source>Not set</source>
        <extracomment>Beside a check box which nobody has ever set to yes or no.</extracomment>
        <translation>Nicht festgelegt</translation>
    </message>
</context>
<context>
    <name>patchbook::FormBanner</name>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>patchbook::FormFooter</name>
    <message>
        <source>Revert</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation>Sendevorschau</translation>
    </message>
    <message>
        <source>Show what will be sent</source>
        <translation>Anzeigen, was gesendet wird</translation>
    </message>
</context>
<context>
    <name>patchbook::FormHeader</name>
    <message>
        <source>owned by %1</source>
        <extracomment>Beneath a contact&apos;s name; %1 is the e-mail address of the colleague who owns it.</extracomment>
        <translation>zuständig: %1</translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between company and owner beneath a contact&apos;s name.</extracomment>
        <translation> · </translation>
    </message>
    <message>
        <source>New contact</source>
        <translation>Neuer Kontakt</translation>
    </message>
    <message>
        <source>Contact without a name</source>
        <translation>Kontakt ohne Namen</translation>
    </message>
</context>
<context>
    <name>patchbook::GroupsModel</name>
    <message>
        <source>Changed this month</source>
        <translation>Diesen Monat geändert</translation>
    </message>
    <message>
        <source>Changed earlier this year</source>
        <translation>Dieses Jahr früher geändert</translation>
    </message>
    <message>
        <source>Changed last year</source>
        <translation>Voriges Jahr geändert</translation>
    </message>
    <message>
        <source>Not changed since before last year</source>
        <translation>Zuletzt vor dem vorigen Jahr geändert</translation>
    </message>
    <message>
        <source>Without a known last change</source>
        <translation>Ohne bekannte letzte Änderung</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>Gruppe</translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation>Kontakte</translation>
    </message>
    <message>
        <source>Goes to</source>
        <extracomment>Heading of a column with the new owners of groups of contacts.</extracomment>
        <translation>Geht an</translation>
    </message>
    <message>
        <source>%1 (%2 of %3)</source>
        <extracomment>A group of contacts of which some go to somebody: %1 is names, %2 of %3 contacts.</extracomment>
        <translation>%1 (%2 von %3)</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2, goes to nobody</source>
        <extracomment>For a screen reader: %1 is a group of contacts, %2 is &quot;12 contacts&quot;.</extracomment>
        <translation>%1, %2, geht an niemanden</translation>
    </message>
    <message>
        <source>%1, %2, goes to %3</source>
        <extracomment>For a screen reader: %1 is a group of contacts, %2 is &quot;12 contacts&quot;, %3 is names.</extracomment>
        <translation>%1, %2, geht an %3</translation>
    </message>
</context>
<context>
    <name>patchbook::GroupsPanel</name>
    <message>
        <source>&amp;Give to</source>
        <translation>&amp;Geben an</translation>
    </message>
    <message>
        <source>&amp;Take back</source>
        <translation>Zu&amp;rücknehmen</translation>
    </message>
    <message>
        <source>Groups of contacts</source>
        <translation>Gruppen von Kontakten</translation>
    </message>
    <message>
        <source>&amp;%1  %2</source>
        <extracomment>An owner in a menu: %1 is a digit, which is its access key, %2 the name.</extracomment>
        <translation>&amp;%1  %2</translation>
    </message>
    <message>
        <source>&amp;Another new owner…</source>
        <translation>&amp;Weitere Person …</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>%1 is &quot;3 groups&quot;, %2 is &quot;120 contacts&quot;.</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln Gruppe</numerusform>
            <numerusform>%Ln Gruppen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::HandOverPage</name>
    <message>
        <source>Who leaves</source>
        <translation>Wer ausscheidet</translation>
    </message>
    <message>
        <source>&amp;Who leaves:</source>
        <translation>&amp;Wer ausscheidet:</translation>
    </message>
    <message>
        <source>Group &amp;by:</source>
        <translation>Gr&amp;uppieren nach:</translation>
    </message>
    <message>
        <source>Hand over a leaving colleague’s contacts</source>
        <translation>Kontakte einer ausscheidenden Person übergeben</translation>
    </message>
    <message>
        <source>%1 is the one who leaves. What is given to nobody stays there.</source>
        <translation>%1 scheidet aus. Was niemand bekommt, bleibt dort.</translation>
    </message>
    <message>
        <source>One moment, who gets whom is still being worked out.</source>
        <translation>Einen Moment, es wird noch ermittelt, wer wen bekommt.</translation>
    </message>
    <message>
        <source>Give at least one group to somebody first.</source>
        <translation>Geben Sie zuerst mindestens eine Gruppe an jemanden.</translation>
    </message>
    <message>
        <source>The owner of these contacts cannot be changed from here: the service tells of no users to choose from.</source>
        <translation>Wer für diese Kontakte zuständig ist, lässt sich von hier aus nicht ändern: Der Dienst nennt keine Benutzer zur Auswahl.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln Kontakt</numerusform>
            <numerusform>%Ln Kontakte</numerusform>
        </translation>
    </message>
    <message>
        <source>Without a tag</source>
        <translation>Ohne Schlagwort</translation>
    </message>
    <message>
        <source>Without a company</source>
        <translation>Ohne Firma</translation>
    </message>
    <message>
        <source>Without a place</source>
        <translation>Ohne Ort</translation>
    </message>
    <message>
        <source>Without a country</source>
        <translation>Ohne Land</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Ohne Wert</translation>
    </message>
    <message>
        <source>Choose who leaves: then all of that owner’s contacts are shown.</source>
        <translation>Wählen Sie, wer ausscheidet: Dann werden alle Kontakte dieser Person gezeigt.</translation>
    </message>
    <message>
        <source>%1 has no contacts here.</source>
        <translation>%1 hat hier keine Kontakte.</translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) stay with %1 so far.</source>
        <translation>
            <numerusform>Bisher bleibt der einzige Kontakt bei %1.</numerusform>
            <numerusform>Bisher bleiben alle %Ln Kontakte bei %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) of %1 go to somebody.</source>
        <translation>
            <numerusform>Der einzige Kontakt von %1 geht an jemanden.</numerusform>
            <numerusform>Alle %Ln Kontakte von %1 gehen an jemanden.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1; %2.</source>
        <extracomment>%1 is &quot;12 contacts go to somebody&quot;, %2 is &quot;3 stay with&quot; and a name.</extracomment>
        <translation>%1; %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) go to somebody</source>
        <translation>
            <numerusform>%Ln Kontakt geht an jemanden</numerusform>
            <numerusform>%Ln Kontakte gehen an jemanden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) with %1</source>
        <translation>
            <numerusform>%Ln bleibt bei %1</numerusform>
            <numerusform>%Ln bleiben bei %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation>Hilfe</translation>
    </message>
    <message>
        <source>How saving works</source>
        <translation>Wie das Speichern funktioniert</translation>
    </message>
    <message>
        <source>Save reads the contact once more from the service first. If somebody changed the same field meanwhile, nothing is sent, and you choose which value stays. If they changed other fields, both changes survive.</source>
        <translation>„Speichern“ liest den Kontakt zuerst noch einmal vom Dienst. Hat inzwischen jemand dasselbe Feld geändert, wird nichts gesendet, und Sie wählen, welcher Wert bleibt. Wurden andere Felder geändert, bleiben beide Änderungen erhalten.</translation>
    </message>
    <message>
        <source>Only the fields that you changed are sent. “What will be sent” shows the exact request before you save.</source>
        <translation>Nur die Felder, die Sie geändert haben, werden gesendet. Die „Sendevorschau“ zeigt vor dem Speichern die genaue Anfrage.</translation>
    </message>
    <message>
        <source>After each save the answer of the service is compared with what was sent. What the service left out or changed by itself is told to you.</source>
        <translation>Nach jedem Speichern wird die Antwort des Dienstes mit dem Gesendeten verglichen. Sie erfahren, was der Dienst weggelassen oder von sich aus geändert hat.</translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation>Was wo aufbewahrt wird</translation>
    </message>
    <message>
        <source>Tokens: in the keychain of your system and nowhere else. Each belongs to one server and is sent to no other.</source>
        <translation>Token: im Schlüsselbund Ihres Systems und nirgendwo sonst. Jedes gehört zu einem Server und wird an keinen anderen gesendet.</translation>
    </message>
    <message>
        <source>The account and the contacts of the demo exist only while it runs.</source>
        <translation>Das Konto und die Kontakte der Demo gibt es nur, solange sie läuft.</translation>
    </message>
    <message>
        <source>What is not there yet</source>
        <translation>Was es noch nicht gibt</translation>
    </message>
    <message>
        <source>When something is in the way</source>
        <translation>Wenn etwas im Weg steht</translation>
    </message>
    <message>
        <source>A locked or missing keychain, a refused token or a lost connection deletes nothing. Drafts stay, and each message says what to do next.</source>
        <translation>Ein gesperrter oder fehlender Schlüsselbund, ein abgelehntes Token oder eine verlorene Verbindung löscht nichts. Entwürfe bleiben, und jede Meldung sagt, was als Nächstes zu tun ist.</translation>
    </message>
    <message>
        <source>The words of a service are shown apart from those of Patchbook, as plain text, so that you can pass them on to its support.</source>
        <translation>Die Worte eines Dienstes stehen getrennt von denen von Patchbook, als reiner Text, damit Sie sie an dessen Support weitergeben können.</translation>
    </message>
    <message>
        <source>What is promised</source>
        <translation>Was zugesagt ist</translation>
    </message>
    <message>
        <source>An edit you saved is never lost, never sent twice, and never silently overwrites somebody else&apos;s. It is on the disk of this computer before it is sent, and it waits there while there is no network.</source>
        <translation>Eine gespeicherte Änderung geht nie verloren, wird nie doppelt gesendet und überschreibt nie stillschweigend die eines anderen. Sie liegt auf dem Datenträger dieses Computers, bevor sie gesendet wird, und wartet dort, solange es kein Netz gibt.</translation>
    </message>
    <message>
        <source>If Patchbook cannot tell whether a service took an edit, it does not send it again. It looks, waits until the request can no longer arrive, looks once more, and asks you only if somebody else touched the same field.</source>
        <translation>Wenn Patchbook nicht feststellen kann, ob ein Dienst eine Änderung angenommen hat, sendet es sie nicht noch einmal. Es sieht nach, wartet, bis die Anfrage nicht mehr ankommen kann, sieht noch einmal nach und fragt Sie nur, wenn jemand anders dasselbe Feld geändert hat.</translation>
    </message>
    <message>
        <source>What cannot be promised: the services have no way to lock a contact. If somebody changes the same field between our last look and the arrival of your edit, the later write wins. This moment is about as long as one answer of the service takes, a tenth of a second or so, and never more than two seconds.</source>
        <translation>Was nicht zugesagt werden kann: Die Dienste bieten keine Möglichkeit, einen Kontakt zu sperren. Ändert jemand dasselbe Feld zwischen unserem letzten Nachsehen und dem Eintreffen Ihrer Änderung, so gilt das später Geschriebene. Dieser Moment ist etwa so lang, wie eine Antwort des Dienstes dauert, ungefähr eine Zehntelsekunde, und nie länger als zwei Sekunden.</translation>
    </message>
    <message>
        <source>What you type is a draft of the contact. A draft stays while you look at other contacts and also when Patchbook ends; a mark in the list shows where one is.</source>
        <translation>Was Sie eingeben, ist ein Entwurf des Kontakts. Ein Entwurf bleibt, während Sie andere Kontakte ansehen und auch, wenn Patchbook endet; eine Markierung in der Liste zeigt, wo es einen gibt.</translation>
    </message>
    <message>
        <source>Undo and redo change the draft only; they never talk to the service. “Undo” after a save and “Put back” in Activity write the old values as a new edit, and ask if somebody changed them since.</source>
        <translation>„Rückgängig“ und „Wiederholen“ ändern nur den Entwurf; sie sprechen nie mit dem Dienst. „Rückgängig“ nach einem Speichern und „Zurücksetzen“ unter „Aktivitäten“ schreiben die alten Werte als neue Änderung und fragen nach, wenn jemand sie seither geändert hat.</translation>
    </message>
    <message>
        <source>A deletion is held back for eight seconds. If Patchbook is closed in that time, nothing is deleted.</source>
        <translation>Eine Löschung wird acht Sekunden zurückgehalten. Wird Patchbook in dieser Zeit geschlossen, wird nichts gelöscht.</translation>
    </message>
    <message>
        <source>Activity lists every edit of the last 90 days and what became of it. What failed and what clashes waits there until you decide.</source>
        <translation>„Aktivitäten“ führt jede Änderung der letzten 90 Tage auf und was daraus wurde. Was fehlgeschlagen ist und was sich widerspricht, wartet dort, bis Sie entscheiden.</translation>
    </message>
    <message>
        <source>Accounts without their tokens, settings, the layout of the window, your edits and a copy of the contacts: in files of your own which nobody else on this computer may read.</source>
        <translation>Konten ohne ihre Token, Einstellungen, die Anordnung des Fensters, Ihre Änderungen und eine Kopie der Kontakte: in eigenen Dateien, die niemand sonst auf diesem Computer lesen darf.</translation>
    </message>
    <message>
        <source>The copy of the contacts can be switched off for each account. Removing an account erases its contacts, its edits and its token from this computer.</source>
        <translation>Die Kopie der Kontakte lässt sich für jedes Konto abschalten. Wird ein Konto entfernt, so werden seine Kontakte, seine Änderungen und sein Token von diesem Computer gelöscht.</translation>
    </message>
    <message>
        <source>Your accounts</source>
        <translation>Ihre Konten</translation>
    </message>
    <message>
        <source>Linq: paste the integration token of your organisation. HighLevel: make a Private Integration Token in the settings of the location, and enter the location ID. Routera: enter a client ID with its secret, or paste a token.</source>
        <translation>Linq: Fügen Sie das Integrations-Token Ihrer Organisation ein. HighLevel: Erstellen Sie in den Einstellungen des Standorts ein Private Integration Token und geben Sie die Standort-ID ein. Routera: Geben Sie eine Client-ID mit ihrem Geheimnis ein, oder fügen Sie ein Token ein.</translation>
    </message>
    <message>
        <source>Signing in to HighLevel through a web page (OAuth) is left out on purpose: it needs a secret that no program on your own computer can keep, and a public address to come back to.</source>
        <translation>Die Anmeldung bei HighLevel über eine Webseite (OAuth) fehlt mit Absicht: Sie braucht ein Geheimnis, das kein Programm auf Ihrem eigenen Computer bewahren kann, und eine öffentliche Adresse für den Rückweg.</translation>
    </message>
    <message>
        <source>“All contacts” shows every account in one list. The same person in several services is shown below the form with the fields that differ; copying a value across is an ordinary edit, with its own save.</source>
        <translation>„Alle Kontakte“ zeigt alle Konten in einer Liste. Dieselbe Person in mehreren Diensten erscheint unter dem Formular mit den Feldern, die sich unterscheiden; einen Wert zu übernehmen ist eine gewöhnliche Änderung, die für sich gespeichert wird.</translation>
    </message>
    <message>
        <source>An account that is set to read only is never written to. Edits that wait are kept until you allow changes again.</source>
        <translation>In ein Konto, das nur gelesen wird, wird nie geschrieben. Wartende Änderungen bleiben erhalten, bis Sie Änderungen wieder erlauben.</translation>
    </message>
    <message>
        <source>Tags are added and removed one by one, so tags that others add meanwhile survive. Routera archives instead of deleting, and its API has no way back.</source>
        <translation>Schlagwörter werden einzeln hinzugefügt und entfernt; was andere inzwischen hinzufügen, bleibt also erhalten. Routera archiviert, statt zu löschen, und seine Schnittstelle kennt keinen Weg zurück.</translation>
    </message>
    <message>
        <source>Many contacts at once</source>
        <translation>Viele Kontakte auf einmal</translation>
    </message>
    <message>
        <source>Select contacts, then reassign or edit them together, or hand over all that a colleague has. A rehearsal shows first what will change, what is left out and why; nothing is sent before you have seen it.</source>
        <translation>Kontakte auswählen und gemeinsam neu zuweisen oder bearbeiten, oder alles übergeben, was jemand hat. Ein Probelauf zeigt zuerst, was sich ändert, was ausgelassen wird und warum; vorher wird nichts gesendet.</translation>
    </message>
    <message>
        <source>It begins with one contact, which is read back. It can be paused, goes on after a restart, and stops by itself when something is wrong. Single saves go first.</source>
        <translation>Begonnen wird mit einem Kontakt, der zur Prüfung wieder gelesen wird. Der Durchgang lässt sich pausieren, geht nach einem Neustart weiter und hält von selbst an, wenn etwas nicht stimmt. Einzelne Änderungen gehen vor.</translation>
    </message>
    <message>
        <source>For 90 days it can be undone: each contact gets back what it had, unless somebody changed it since.</source>
        <translation>90 Tage lang lässt sich alles zurücknehmen: Jeder Kontakt bekommt zurück, was er hatte, außer jemand hat ihn seither geändert.</translation>
    </message>
    <message>
        <source>Contacts cannot be imported or exported yet, and a change of many contacts works in one account at a time.</source>
        <translation>Kontakte können noch nicht eingelesen oder ausgegeben werden, und eine Änderung vieler Kontakte gilt jeweils für ein Konto.</translation>
    </message>
</context>
<context>
    <name>patchbook::ListPane</name>
    <message>
        <source>Choose columns</source>
        <translation>Spalten auswählen</translation>
    </message>
</context>
<context>
    <name>patchbook::ListStatus</name>
    <message>
        <source>Loading contacts</source>
        <translation>Kontakte werden geladen</translation>
    </message>
</context>
<context>
    <name>patchbook::ListWait</name>
    <message>
        <source>Loading the list</source>
        <translation>Die Liste wird geladen</translation>
    </message>
    <message>
        <source>The list of %1 is not complete.</source>
        <extracomment>%1 is an account&apos;s name.</extracomment>
        <translation>Die Liste von %1 ist nicht vollständig.</translation>
    </message>
    <message>
        <source>This change is meant for all contacts that were asked for, and some are missing.</source>
        <translation>Diese Änderung gilt für alle gewünschten Kontakte, und einige fehlen.</translation>
    </message>
    <message>
        <source>Load the &amp;rest</source>
        <translation>Den &amp;Rest laden</translation>
    </message>
    <message>
        <source>Go on with &amp;those that are here</source>
        <translation>Mit den &amp;vorhandenen fortfahren</translation>
    </message>
    <message>
        <source>The list of %1 is still being loaded. This goes on by itself as soon as all contacts are here.</source>
        <extracomment>%1 is an account&apos;s name.</extracomment>
        <translation>Die Liste von %1 wird noch geladen. Es geht von selbst weiter, sobald alle Kontakte hier sind.</translation>
    </message>
</context>
<context>
    <name>patchbook::LoadBars</name>
    <message numerus="yes">
        <source>%Ln contact(s) now, %1 afterwards</source>
        <extracomment>How many contacts somebody has; %Ln and %1 are numbers.</extracomment>
        <translation>
            <numerusform>jetzt %Ln Kontakt, danach %1</numerusform>
            <numerusform>jetzt %Ln Kontakte, danach %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::LongTextInput</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Markierten Text kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>patchbook::MainActions</name>
    <message>
        <source>&amp;New contact</source>
        <translation>&amp;Neuer Kontakt</translation>
    </message>
    <message>
        <source>Start a contact that the service does not have yet</source>
        <translation>Einen Kontakt beginnen, den der Dienst noch nicht hat</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Send the changes of this contact</source>
        <translation>Die Änderungen dieses Kontakts senden</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>Drop the changes of this contact that are not saved</source>
        <translation>Die nicht gespeicherten Änderungen dieses Kontakts verwerfen</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>Go to the first field</source>
        <translation>Zum ersten Feld gehen</translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation>Diesen Kontakt löschen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Copy the chosen rows as text</source>
        <translation>Die ausgewählten Zeilen als Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation>&amp;Suchen</translation>
    </message>
    <message>
        <source>Search all fields</source>
        <translation>Alle Felder durchsuchen</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>&amp;Aktualisieren</translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation>Die Liste neu lesen</translation>
    </message>
    <message>
        <source>Add &amp;account…</source>
        <translation>Konto &amp;hinzufügen…</translation>
    </message>
    <message>
        <source>Connect a service with a token</source>
        <translation>Einen Dienst mit einem Token verbinden</translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation>&amp;Konten…</translation>
    </message>
    <message>
        <source>Add, test, rename and remove accounts</source>
        <translation>Konten hinzufügen, prüfen, umbenennen und entfernen</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>&amp;Einstellungen…</translation>
    </message>
    <message>
        <source>Change how Patchbook works</source>
        <translation>Ändern, wie Patchbook arbeitet</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>What is kept where, and what you can rely on</source>
        <translation>Was wo aufbewahrt wird und worauf Sie sich verlassen können</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Tastenkürzel</translation>
    </message>
    <message>
        <source>Every key at a glance</source>
        <translation>Alle Tasten auf einen Blick</translation>
    </message>
    <message>
        <source>&amp;About Patchbook</source>
        <translation>Ü&amp;ber Patchbook</translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation>Version und Lizenz</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>B&amp;eenden</translation>
    </message>
    <message>
        <source>Leave Patchbook</source>
        <translation>Patchbook verlassen</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation>&amp;Kontakt</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>Kon&amp;to</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>Acti&amp;vity</source>
        <translation>Akti&amp;vitäten</translation>
    </message>
    <message>
        <source>What became of everything you saved</source>
        <translation>Was aus allem wurde, das Sie gespeichert haben</translation>
    </message>
    <message>
        <source>&amp;History of this contact</source>
        <translation>Ve&amp;rlauf dieses Kontakts</translation>
    </message>
    <message>
        <source>What Patchbook changed in this contact, and when</source>
        <translation>Was Patchbook an diesem Kontakt geändert hat, und wann</translation>
    </message>
    <message>
        <source>Undo the last save or &amp;deletion</source>
        <translation>Letztes Speichern oder &amp;Löschen rückgängig machen</translation>
    </message>
    <message>
        <source>Put the saved values back, or keep the deleted contact</source>
        <translation>Die gespeicherten Werte zurücksetzen oder den gelöschten Kontakt behalten</translation>
    </message>
    <message>
        <source>Show a&amp;rchived contacts</source>
        <translation>A&amp;rchivierte Kontakte zeigen</translation>
    </message>
    <message>
        <source>Archived contacts can be looked at, but not changed</source>
        <translation>Archivierte Kontakte können angesehen, aber nicht geändert werden</translation>
    </message>
    <message>
        <source>Arc&amp;hive</source>
        <translation>Arc&amp;hivieren</translation>
    </message>
    <message>
        <source>Archive this contact. The service&apos;s API has no way to bring it back.</source>
        <translation>Diesen Kontakt archivieren. Die Schnittstelle des Dienstes kennt keinen Weg zurück.</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Reassign…</source>
        <translation>Neu zu&amp;weisen…</translation>
    </message>
    <message>
        <source>Give the selected contacts to others: rehearsed first, undone for 90 days</source>
        <translation>Die ausgewählten Kontakte an andere geben: zuerst im Probelauf, und 90 Tage lang rückgängig zu machen</translation>
    </message>
    <message>
        <source>Edit se&amp;lected…</source>
        <translation>A&amp;uswahl bearbeiten…</translation>
    </message>
    <message>
        <source>Change fields of all selected contacts at once</source>
        <translation>Felder aller ausgewählten Kontakte auf einmal ändern</translation>
    </message>
    <message>
        <source>Hand &amp;over a colleague&apos;s contacts…</source>
        <translation>Kontakte einer Person über&amp;geben…</translation>
    </message>
    <message>
        <source>Deal out all that somebody has to those who stay</source>
        <translation>Alle Kontakte einer Person an die verteilen, die bleiben</translation>
    </message>
    <message>
        <source>Hand &amp;over all contacts…</source>
        <translation>Alle Kontakte über&amp;geben…</translation>
    </message>
    <message>
        <source>Deal out all that the owner of this contact has</source>
        <translation>Alle Kontakte der Person verteilen, die für diesen Kontakt zuständig ist</translation>
    </message>
    <message>
        <source>Choose from a &amp;pasted list…</source>
        <translation>Aus eingefügter L&amp;iste auswählen…</translation>
    </message>
    <message>
        <source>Find the contacts of a list of ids or e-mail addresses</source>
        <translation>Die Kontakte zu einer Liste von IDs oder E-Mail-Adressen finden</translation>
    </message>
    <message>
        <source>Select &amp;all that match</source>
        <translation>&amp;Alle passenden auswählen</translation>
    </message>
    <message>
        <source>Select all that the search shows, also what is loaded later</source>
        <translation>Alles auswählen, was die Suche zeigt, auch was später geladen wird</translation>
    </message>
    <message>
        <source>&amp;Bulk runs</source>
        <translation>&amp;Massenänderungen</translation>
    </message>
    <message>
        <source>How the changes of many contacts stand, and what became of each</source>
        <translation>Wie es um die Änderungen vieler Kontakte steht und was aus jedem wurde</translation>
    </message>
    <message>
        <source>Hand &amp;over all that %1 has…</source>
        <extracomment>%1 is a colleague&apos;s name.</extracomment>
        <translation>Alle Kontakte von %1 über&amp;geben…</translation>
    </message>
</context>
<context>
    <name>patchbook::MainWindow</name>
    <message>
        <source>Patchbook</source>
        <translation>Patchbook</translation>
    </message>
    <message>
        <source>The list of accounts could not be written to the disk. It is complete until you quit. Please check the free space and permissions, and change the account once more.</source>
        <translation>Die Liste der Konten konnte nicht auf den Datenträger geschrieben werden. Sie ist vollständig, bis Sie das Programm beenden. Bitte prüfen Sie den freien Platz und die Zugriffsrechte, und ändern Sie das Konto noch einmal.</translation>
    </message>
    <message>
        <source>Add an account to see its contacts here.</source>
        <translation>Fügen Sie ein Konto hinzu, um seine Kontakte hier zu sehen.</translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) on the way</source>
        <extracomment>In the status bar: edits that are kept but not yet confirmed by the service.</extracomment>
        <translation>
            <numerusform>%n Änderung unterwegs</numerusform>
            <numerusform>%n Änderungen unterwegs</numerusform>
        </translation>
    </message>
    <message>
        <source>Show contact</source>
        <translation>Kontakt anzeigen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) or card(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n Kontakt oder Karte hat Änderungen, die nicht gespeichert sind.</numerusform>
            <numerusform>%n Kontakte oder Karten haben Änderungen, die nicht gespeichert sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) are not yet confirmed by the service.</source>
        <translation>
            <numerusform>%n Änderung ist vom Dienst noch nicht bestätigt.</numerusform>
            <numerusform>%n Änderungen sind vom Dienst noch nicht bestätigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation>Möchten Sie beenden und Nichtgespeichertes verlieren?</translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation>Beenden und verlieren</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Geöffnet lassen</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Entscheiden …</translation>
    </message>
    <message>
        <source>It cannot be kept on the disk, so it would be gone.</source>
        <translation>Auf dem Datenträger lässt es sich nicht aufbewahren, es ginge also verloren.</translation>
    </message>
    <message>
        <source>This account is read-only. Switch that off in Accounts to change its contacts.</source>
        <translation>Dieses Konto wird nur gelesen. Erlauben Sie unter „Konten“ Änderungen, um seine Kontakte zu ändern.</translation>
    </message>
    <message>
        <source>This account is read-only: nothing is removed from it.</source>
        <translation>Dieses Konto wird nur gelesen: Nichts wird daraus entfernt.</translation>
    </message>
    <message>
        <source>This contact is archived already.</source>
        <translation>Dieser Kontakt ist schon archiviert.</translation>
    </message>
    <message>
        <source>This service does not let contacts be deleted.</source>
        <translation>Dieser Dienst lässt keine Kontakte löschen.</translation>
    </message>
    <message>
        <source>&amp;Reassign…</source>
        <translation>&amp;Neu zuweisen…</translation>
    </message>
    <message>
        <source>Ed&amp;it…</source>
        <translation>Bea&amp;rbeiten…</translation>
    </message>
    <message>
        <source>Co&amp;py</source>
        <translation>Ko&amp;pieren</translation>
    </message>
    <message>
        <source>Select contacts in the list first.</source>
        <translation>Wählen Sie zuerst Kontakte in der Liste aus.</translation>
    </message>
    <message numerus="yes">
        <source>%n run(s) that the last end of the program interrupted go on now.</source>
        <translation>
            <numerusform>%n Durchgang, den das letzte Programmende unterbrochen hat, geht jetzt weiter.</numerusform>
            <numerusform>%n Durchgänge, die das letzte Programmende unterbrochen hat, gehen jetzt weiter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 is the account&apos;s name, %2 says what became of a run: &quot;Done: …&quot;.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Show run</source>
        <translation>Durchgang zeigen</translation>
    </message>
</context>
<context>
    <name>patchbook::MessageDialog</name>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>patchbook::NewContactMenu</name>
    <message>
        <source>New contact in</source>
        <translation>Neuer Kontakt in</translation>
    </message>
    <message>
        <source>%1 (read-only)</source>
        <extracomment>In the menu of accounts for a new contact; %1 is an account&apos;s name.</extracomment>
        <translation>%1 (nur lesen)</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>In the menu of accounts for a new contact; %1 is its name, %2 that of its service.</extracomment>
        <translation>%1 · %2</translation>
    </message>
</context>
<context>
    <name>patchbook::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation>Diesen Hinweis schließen</translation>
    </message>
</context>
<context>
    <name>patchbook::NumberInput</name>
    <message>
        <source>The service has a text here where a number belongs, so it is shown only. It stays as it is.</source>
        <translation>Der Dienst hat hier einen Text, wo eine Zahl hingehört; er wird deshalb nur angezeigt. Er bleibt, wie er ist.</translation>
    </message>
</context>
<context>
    <name>patchbook::OwnerPicker</name>
    <message>
        <source>Name or e-mail address</source>
        <translation>Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Nobody here has this address yet. It is tried on one contact first; if the service refuses it, nothing else is changed.</source>
        <translation>Diese Adresse hat hier noch niemand. Sie wird zuerst an einem Kontakt erprobt; lehnt der Dienst sie ab, wird sonst nichts geändert.</translation>
    </message>
    <message>
        <source>Choose somebody first.</source>
        <translation>Wählen Sie zuerst jemanden aus.</translation>
    </message>
    <message>
        <source>Nobody who has contacts here is called so.</source>
        <translation>Niemand, der hier Kontakte hat, heißt so.</translation>
    </message>
    <message>
        <source>Nobody here is called so, and it is no e-mail address.</source>
        <translation>So heißt hier niemand, und es ist keine E-Mail-Adresse.</translation>
    </message>
    <message>
        <source>Nobody here is called so. Choose somebody on the list.</source>
        <translation>So heißt hier niemand. Wählen Sie jemanden aus der Liste.</translation>
    </message>
</context>
<context>
    <name>patchbook::OwnerRow</name>
    <message>
        <source>Share of %1</source>
        <translation>Anteil von %1</translation>
    </message>
    <message>
        <source>Remove %1 from the new owners</source>
        <translation>%1 aus den neuen Zuständigen entfernen</translation>
    </message>
    <message>
        <source>%1 gives the chosen groups to this owner</source>
        <extracomment>%1 is a shortcut such as Alt+1.</extracomment>
        <translation>%1 gibt die ausgewählten Gruppen an diese Person</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>A share in percent; %1 is a number.</extracomment>
        <translation>%1 %</translation>
    </message>
</context>
<context>
    <name>patchbook::OwnersPanel</name>
    <message>
        <source>New owner</source>
        <translation>Neue zuständige Person</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add the new owner</source>
        <translation>Die neue zuständige Person hinzufügen</translation>
    </message>
    <message>
        <source>&amp;New owner:</source>
        <translation>Neu zus&amp;tändig:</translation>
    </message>
    <message>
        <source>Contacts now</source>
        <extracomment>Legend of a pair of bars: how many contacts somebody has.</extracomment>
        <translation>Kontakte jetzt</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <extracomment>Legend of a pair of bars: how many contacts somebody will have.</extracomment>
        <translation>Danach</translation>
    </message>
    <message>
        <source>Owners and how many contacts they have</source>
        <translation>Zuständige und die Zahl ihrer Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>And %Ln more owner(s).</source>
        <translation>
            <numerusform>Und %Ln weitere Person.</numerusform>
            <numerusform>Und %Ln weitere Personen.</numerusform>
        </translation>
    </message>
    <message>
        <source>When you have chosen the owner, the loads before and after stand here.</source>
        <translation>Sobald Sie jemanden ausgewählt haben, steht hier, wer vorher und nachher wie viele Kontakte hat.</translation>
    </message>
    <message>
        <source>Add everybody who is to get contacts.</source>
        <translation>Fügen Sie alle hinzu, die Kontakte bekommen sollen.</translation>
    </message>
    <message>
        <source>Drag groups to an owner, or choose them and press Alt and the number of the owner.</source>
        <translation>Ziehen Sie Gruppen auf eine Person, oder wählen Sie sie aus und drücken Sie Alt und die Nummer der Person.</translation>
    </message>
</context>
<context>
    <name>patchbook::PastedListDialog</name>
    <message>
        <source>&amp;Account:</source>
        <translation>&amp;Konto:</translation>
    </message>
    <message>
        <source>&amp;Open a file…</source>
        <translation>Da&amp;tei öffnen…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>&amp;Leeren</translation>
    </message>
    <message>
        <source>&amp;Select in the list</source>
        <translation>In der Liste aus&amp;wählen</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Reassign…</source>
        <translation>&amp;Neu zuweisen…</translation>
    </message>
    <message>
        <source>Choose from a pasted list</source>
        <translation>Aus eingefügter Liste auswählen</translation>
    </message>
    <message>
        <source>Paste a column of ids or e-mail addresses, one a line, or whole rows out of a spreadsheet. A text or CSV file can be dropped here too.</source>
        <translation>Fügen Sie eine Spalte mit IDs oder E-Mail-Adressen ein, eine je Zeile, oder ganze Zeilen aus einer Tabelle. Auch eine Text- oder CSV-Datei lässt sich hier ablegen.</translation>
    </message>
    <message>
        <source>&amp;List:</source>
        <translation>Li&amp;ste:</translation>
    </message>
    <message>
        <source>List of ids or e-mail addresses</source>
        <translation>Liste von IDs oder E-Mail-Adressen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Open a list</source>
        <translation>Liste öffnen</translation>
    </message>
    <message>
        <source>Text and CSV files (*.csv *.txt *.tsv)</source>
        <translation>Text- und CSV-Dateien (*.csv *.txt *.tsv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>This file cannot be read. Please check that it is there and that you may open it.</source>
        <translation>Diese Datei lässt sich nicht lesen. Bitte prüfen Sie, ob sie vorhanden ist und ob Sie sie öffnen dürfen.</translation>
    </message>
    <message>
        <source>This is not a file. Choose a text or CSV file.</source>
        <translation>Das ist keine Datei. Wählen Sie eine Text- oder CSV-Datei.</translation>
    </message>
    <message>
        <source>This file is larger than %1. Please split it into several.</source>
        <translation>Diese Datei ist größer als %1. Bitte teilen Sie sie in mehrere auf.</translation>
    </message>
    <message>
        <source>This is not a text file. Save the sheet as CSV and open that.</source>
        <translation>Das ist keine Textdatei. Speichern Sie die Tabelle als CSV, und öffnen Sie diese Datei.</translation>
    </message>
    <message numerus="yes">
        <source>A list may have %Ln line(s). The lines after that were left out: please split the list.</source>
        <translation>
            <numerusform>Eine Liste darf %Ln Zeile haben. Die Zeilen danach wurden weggelassen: Bitte teilen Sie die Liste auf.</numerusform>
            <numerusform>Eine Liste darf %Ln Zeilen haben. Die Zeilen danach wurden weggelassen: Bitte teilen Sie die Liste auf.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of contacts is still loading: %Ln are here. Who is not here yet is not found yet.</source>
        <translation>
            <numerusform>Die Liste der Kontakte wird noch geladen: %Ln ist hier. Wer noch nicht hier ist, wird noch nicht gefunden.</numerusform>
            <numerusform>Die Liste der Kontakte wird noch geladen: %Ln sind hier. Wer noch nicht hier ist, wird noch nicht gefunden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading the file…</source>
        <translation>Die Datei wird gelesen …</translation>
    </message>
    <message>
        <source>Looking for the contacts…</source>
        <translation>Die Kontakte werden gesucht …</translation>
    </message>
    <message>
        <source>Nothing is pasted yet.</source>
        <translation>Es ist noch nichts eingefügt.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) found</source>
        <translation>
            <numerusform>%Ln Kontakt gefunden</numerusform>
            <numerusform>%Ln Kontakte gefunden</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %Ln line(s)</source>
        <extracomment>Follows a number of contacts found.</extracomment>
        <translation>
            <numerusform> in %Ln Zeile</numerusform>
            <numerusform> in %Ln Zeilen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln line(s) name one again</source>
        <extracomment>Follows another part of the line. Lines that name a contact named before.</extracomment>
        <translation>
            <numerusform> · %Ln Zeile nennt einen davon noch einmal</numerusform>
            <numerusform> · %Ln Zeilen nennen einen davon noch einmal</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is long: it is used whole, but not shown line by line.</source>
        <translation>Die Liste ist lang: Sie wird ganz verwendet, aber nicht Zeile für Zeile gezeigt.</translation>
    </message>
</context>
<context>
    <name>patchbook::ProblemLine</name>
    <message>
        <source>Use %1</source>
        <extracomment>A button beside a phone number; %1 is a better spelling of it, such as +12025550143.</extracomment>
        <translation>%1 nutzen</translation>
    </message>
</context>
<context>
    <name>patchbook::ReassignPage</name>
    <message>
        <source>&amp;One owner for all</source>
        <translation>&amp;Eine Person für alle</translation>
    </message>
    <message>
        <source>&amp;Split over several owners</source>
        <translation>Auf &amp;mehrere Personen verteilen</translation>
    </message>
    <message>
        <source>New owner of all contacts</source>
        <translation>Neue zuständige Person für alle Kontakte</translation>
    </message>
    <message>
        <source>Give contacts to another owner</source>
        <translation>Kontakte neu zuweisen</translation>
    </message>
    <message>
        <source>The owner of these contacts cannot be changed from here: the service tells of no users to choose from.</source>
        <translation>Wer für diese Kontakte zuständig ist, lässt sich von hier aus nicht ändern: Der Dienst nennt keine Benutzer zur Auswahl.</translation>
    </message>
    <message>
        <source>None of these contacts is in the list any more.</source>
        <translation>Keiner dieser Kontakte ist noch in der Liste.</translation>
    </message>
    <message>
        <source>All of them belong to %1 already: nothing would change.</source>
        <translation>Für alle ist schon %1 zuständig: Es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>All of them have these owners already: nothing would change.</source>
        <translation>Für alle sind schon diese Personen zuständig: Es würde sich nichts ändern.</translation>
    </message>
    <message>
        <source>Give at least one of them a share above 0.</source>
        <translation>Geben Sie mindestens einer Person einen Anteil über 0.</translation>
    </message>
    <message>
        <source>One moment, who gets whom is still being worked out.</source>
        <translation>Einen Moment, es wird noch ermittelt, wer wen bekommt.</translation>
    </message>
</context>
<context>
    <name>patchbook::RecordEditor</name>
    <message>
        <source>The edits were taken back. Undo brings them here again.</source>
        <translation>Die Änderungen wurden verworfen. „Rückgängig“ holt sie wieder zurück.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation>Nicht senden</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Speichern</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Verwerfen</translation>
    </message>
    <message>
        <source>You edited this on %1. Nothing of it has been sent.</source>
        <extracomment>%1 is a date with a time of day.</extracomment>
        <translation>Sie haben dies am %1 bearbeitet. Nichts davon wurde gesendet.</translation>
    </message>
    <message>
        <source>These changes were not saved before Patchbook was closed.</source>
        <translation>Diese Änderungen wurden nicht gespeichert, bevor Patchbook geschlossen wurde.</translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation>Vergleichen …</translation>
    </message>
    <message>
        <source>Nothing is ever sent to this account, so its fields can only be looked at. To change them, allow changes under Accounts.</source>
        <translation>An dieses Konto wird nie etwas gesendet, deshalb können seine Felder nur angesehen werden. Um sie zu ändern, erlauben Sie unter „Konten“ Änderungen.</translation>
    </message>
    <message>
        <source>Your unsaved edits stay here until then.</source>
        <translation>Ihre nicht gespeicherten Änderungen bleiben bis dahin hier.</translation>
    </message>
    <message>
        <source>This account is read-only.</source>
        <translation>Dieses Konto wird nur gelesen.</translation>
    </message>
</context>
<context>
    <name>patchbook::RehearsalPage</name>
    <message>
        <source>&amp;Faster: read whole pages of the list instead of each contact</source>
        <translation>&amp;Schneller: ganze Seiten der Liste lesen statt jeden Kontakt einzeln</translation>
    </message>
    <message>
        <source>Going through the contacts</source>
        <translation>Die Kontakte werden durchgegangen</translation>
    </message>
    <message>
        <source>What will become of the contacts</source>
        <translation>Was aus den Kontakten wird</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Then what somebody else changed in the last 15 seconds may be overwritten.</source>
        <translation>Dann wird vielleicht überschrieben, was jemand anders in den letzten 15 Sekunden geändert hat.</translation>
    </message>
    <message numerus="yes">
        <source>Going through %Ln contact(s). Nothing is sent.</source>
        <translation>
            <numerusform>%Ln Kontakt wird durchgegangen. Es wird nichts gesendet.</numerusform>
            <numerusform>%Ln Kontakte werden durchgegangen. Es wird nichts gesendet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the %Ln contact(s) too that changed a few minutes ago: &amp;somebody may be at work on them</source>
        <translation>
            <numerusform>Auch den Kontakt ändern, der vor wenigen Minuten geändert wurde: Vielleicht arbeitet &amp;jemand daran</numerusform>
            <numerusform>Auch die %Ln Kontakte ändern, die vor wenigen Minuten geändert wurden: Vielleicht arbeitet &amp;jemand daran</numerusform>
        </translation>
    </message>
    <message>
        <source>Change those too that changed a few minutes ago: &amp;somebody may be at work on them</source>
        <translation>Auch die ändern, die vor wenigen Minuten geändert wurden: Vielleicht arbeitet &amp;jemand daran</translation>
    </message>
    <message>
        <source>All these contacts have this owner already.</source>
        <translation>Für alle diese Kontakte ist schon diese Person zuständig.</translation>
    </message>
    <message>
        <source>All these contacts have the wanted values already.</source>
        <translation>Alle diese Kontakte haben die gewünschten Werte schon.</translation>
    </message>
    <message>
        <source>None of these contacts will change.</source>
        <translation>Keiner dieser Kontakte wird sich ändern.</translation>
    </message>
    <message>
        <source>There is nothing to send.</source>
        <translation>Es gibt nichts zu senden.</translation>
    </message>
    <message>
        <source>Open the groups below to see why.</source>
        <translation>Öffnen Sie die Gruppen unten, um zu sehen, warum.</translation>
    </message>
    <message>
        <source>What will be sent for %1:</source>
        <translation>Sendevorschau für %1:</translation>
    </message>
    <message>
        <source>What will be sent first, for %1:</source>
        <translation>Sendevorschau für den ersten Kontakt, %1:</translation>
    </message>
</context>
<context>
    <name>patchbook::RehearsalTree</name>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>Vorher und nachher</translation>
    </message>
    <message>
        <source>Why it is left out</source>
        <translation>Warum ausgelassen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the list name no contact here</source>
        <translation>
            <numerusform>%Ln Zeile der Liste nennt keinen Kontakt, der hier ist</numerusform>
            <numerusform>%Ln Zeilen der Liste nennen keinen Kontakt, der hier ist</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have it already</source>
        <extracomment>How many contacts hold the wanted value.</extracomment>
        <translation>
            <numerusform>%Ln hat es schon</numerusform>
            <numerusform>%Ln haben es schon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln wird geändert</numerusform>
            <numerusform>%Ln werden geändert</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact without a name</source>
        <translation>Kontakt ohne Namen</translation>
    </message>
    <message>
        <source>It has “%1” now.</source>
        <extracomment>%1 is the value which a contact has now, such as an owner.</extracomment>
        <translation>Er hat jetzt „%1“.</translation>
    </message>
</context>
<context>
    <name>patchbook::RequestPreview</name>
    <message>
        <source>What will be sent</source>
        <translation>Sendevorschau</translation>
    </message>
    <message>
        <source>The service wants a name or address with every change, so this goes along unchanged: %1. It is read again just before sending.</source>
        <translation>Der Dienst verlangt mit jeder Änderung einen Namen oder eine Adresse, daher geht dies unverändert mit: %1. Es wird unmittelbar vor dem Senden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>This makes a new record at the service.</source>
        <translation>Damit wird beim Dienst ein neuer Datensatz angelegt.</translation>
    </message>
    <message>
        <source>Nothing differs from the service, so nothing would be sent.</source>
        <translation>Nichts weicht vom Stand beim Dienst ab, daher würde nichts gesendet.</translation>
    </message>
    <message>
        <source>What the service has now is read again just before this is sent.</source>
        <translation>Der jetzige Stand beim Dienst wird unmittelbar vor dem Senden noch einmal gelesen.</translation>
    </message>
    <message>
        <source>It was not sent yet.</source>
        <translation>Sie wurde noch nicht gesendet.</translation>
    </message>
    <message numerus="yes">
        <source>It was sent %n time(s), word for word.</source>
        <translation>
            <numerusform>Sie wurde %n Mal gesendet, Wort für Wort.</numerusform>
            <numerusform>Sie wurde %n Mal gesendet, Wort für Wort.</numerusform>
        </translation>
    </message>
    <message>
        <source>The service wants a name or address with every change, so this went along unchanged: %1.</source>
        <extracomment>%1 is a list of field labels, such as Last name. Follows another sentence.</extracomment>
        <translation>Der Dienst verlangt zu jeder Änderung einen Namen oder eine Adresse; deshalb ging dies unverändert mit: %1.</translation>
    </message>
    <message>
        <source>The exact request</source>
        <translation>Die genaue Anfrage</translation>
    </message>
    <message numerus="yes">
        <source>These %n requests are sent one after the other. One that is refused ends it, and Patchbook tells what was saved by then.</source>
        <translation>
            <numerusform>Diese %n Anfrage wird gesendet. Wird sie abgelehnt, ist Schluss, und Patchbook sagt, was bis dahin gespeichert wurde.</numerusform>
            <numerusform>Diese %n Anfragen werden nacheinander gesendet. Wird eine abgelehnt, ist Schluss, und Patchbook sagt, was bis dahin gespeichert wurde.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::RuleInput</name>
    <message>
        <source>Enter the value for all of them.</source>
        <translation>Geben Sie den Wert für alle ein.</translation>
    </message>
    <message>
        <source>Upper and lower case count</source>
        <translation>Groß- und Kleinschreibung beachten</translation>
    </message>
    <message>
        <source>Find:</source>
        <translation>Suchen:</translation>
    </message>
    <message>
        <source>Replace by:</source>
        <translation>Ersetzen durch:</translation>
    </message>
    <message>
        <source>%1: text to find</source>
        <extracomment>For screen readers; %1 is a field&apos;s label.</extracomment>
        <translation>%1: gesuchter Text</translation>
    </message>
    <message>
        <source>%1: what comes in its place</source>
        <extracomment>For screen readers; %1 is a field&apos;s label.</extracomment>
        <translation>%1: was an seine Stelle kommt</translation>
    </message>
    <message>
        <source>nothing: what is found is taken out</source>
        <translation>nichts: das Gefundene wird entfernt</translation>
    </message>
    <message>
        <source>Enter the text to find.</source>
        <translation>Geben Sie den gesuchten Text ein.</translation>
    </message>
    <message>
        <source>Country of numbers without “+”:</source>
        <translation>Land für Nummern ohne „+“:</translation>
    </message>
    <message>
        <source>Country of numbers without “+”</source>
        <translation>Land für Nummern ohne „+“</translation>
    </message>
    <message>
        <source>None: they are left out</source>
        <translation>Keines: Sie werden ausgelassen</translation>
    </message>
    <message>
        <source>Tags to add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Tags to remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>“%1” cannot be both added and removed.</source>
        <extracomment>%1 is a tag.</extracomment>
        <translation>„%1“ kann nicht zugleich hinzugefügt und entfernt werden.</translation>
    </message>
    <message>
        <source>Enter a tag to add or one to remove.</source>
        <translation>Geben Sie ein Schlagwort zum Hinzufügen oder zum Entfernen ein.</translation>
    </message>
</context>
<context>
    <name>patchbook::RunProgress</name>
    <message>
        <source>Progress of this run</source>
        <translation>Fortschritt dieses Durchgangs</translation>
    </message>
    <message>
        <source>%1 (%2), begun %3</source>
        <extracomment>%1 is an account&apos;s name, %2 its service, %3 the time when a bulk change began.</extracomment>
        <translation>%1 (%2), begonnen: %3</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen …</translation>
    </message>
</context>
<context>
    <name>patchbook::RunReport</name>
    <message>
        <source>The file could not be written: %1</source>
        <extracomment>%1 is the system&apos;s reason, such as &quot;Permission denied&quot;.</extracomment>
        <translation>Die Datei konnte nicht geschrieben werden: %1</translation>
    </message>
</context>
<context>
    <name>patchbook::RunResultsModel</name>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2 → %3</source>
        <extracomment>%1 is a field&apos;s label, %2 and %3 are its old and new value.</extracomment>
        <translation>%1: %2 → %3</translation>
    </message>
    <message>
        <source>%1 → %2</source>
        <extracomment>%1 and %2 are the old and the new value of a field.</extracomment>
        <translation>%1 → %2</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>(ohne Namen)</translation>
    </message>
    <message>
        <source>Result</source>
        <extracomment>A column: what became of a contact.</extracomment>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>Kontakt</translation>
    </message>
    <message>
        <source>Change</source>
        <extracomment>A column: a field with its old and new value.</extracomment>
        <translation>Änderung</translation>
    </message>
    <message>
        <source>Why</source>
        <extracomment>A column: why a contact was not changed.</extracomment>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Sent</source>
        <extracomment>A column: when a change was sent.</extracomment>
        <translation>Gesendet</translation>
    </message>
</context>
<context>
    <name>patchbook::RunResultsView</name>
    <message>
        <source>Contacts of this run</source>
        <translation>Kontakte dieses Durchgangs</translation>
    </message>
</context>
<context>
    <name>patchbook::RunSums</name>
    <message>
        <source>Sums</source>
        <translation>Summen</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s): %1</source>
        <extracomment>For screen readers. %1 says why contacts were not changed.</extracomment>
        <translation>
            <numerusform>%n Kontakt: %1</numerusform>
            <numerusform>%n Kontakte: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::RunWindow</name>
    <message>
        <source>&amp;Undo…</source>
        <translation>&amp;Rückgängig…</translation>
    </message>
    <message>
        <source>&amp;Save report…</source>
        <translation>&amp;Bericht speichern…</translation>
    </message>
    <message>
        <source>Ca&amp;ncel run</source>
        <translation>Durchgang abbre&amp;chen</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausieren</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>Sch&amp;ließen</translation>
    </message>
    <message>
        <source>Find a contact of this run</source>
        <translation>Kontakt dieses Durchgangs suchen</translation>
    </message>
    <message>
        <source>Which contacts are shown</source>
        <translation>Welche Kontakte gezeigt werden</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Pause or resume</source>
        <translation>Pausieren oder fortsetzen</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Bericht speichern…</translation>
    </message>
    <message>
        <source>Undo…</source>
        <translation>Rückgängig…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>Writing the report… %Ln contact(s) so far</source>
        <translation>
            <numerusform>Der Bericht wird geschrieben … bisher %Ln Kontakt</numerusform>
            <numerusform>Der Bericht wird geschrieben … bisher %Ln Kontakte</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report on %Ln contact(s) was written to %1.</source>
        <extracomment>%1 is a file&apos;s name.</extracomment>
        <translation>
            <numerusform>Der Bericht über %Ln Kontakt wurde nach %1 geschrieben.</numerusform>
            <numerusform>Der Bericht über %Ln Kontakte wurde nach %1 geschrieben.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Resume</source>
        <translation>&amp;Fortsetzen</translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;try the %Ln that failed</source>
        <translation>
            <numerusform>Fehlgeschlagene erneut &amp;versuchen (%Ln)</numerusform>
            <numerusform>Fehlgeschlagene erneut &amp;versuchen (%Ln)</numerusform>
        </translation>
    </message>
    <message>
        <source>If you cancel now: %1</source>
        <extracomment>%1 says what cancelling a bulk change leaves: &quot;1,200 contacts are changed, …&quot;</extracomment>
        <translation>Wenn Sie jetzt abbrechen: %1</translation>
    </message>
    <message>
        <source>The results could not be read</source>
        <translation>Die Ergebnisse konnten nicht gelesen werden</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No contact of this run fits this search and filter.</source>
        <translation>Kein Kontakt dieses Durchgangs passt zu dieser Suche und diesem Filter.</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>Bericht speichern</translation>
    </message>
    <message>
        <source>Report to print (*.pdf)</source>
        <translation>Bericht zum Drucken (*.pdf)</translation>
    </message>
    <message>
        <source>Table as text (*.csv)</source>
        <translation>Tabelle als Text (*.csv)</translation>
    </message>
    <message>
        <source>patchbook-run-%1</source>
        <extracomment>The name of a file, without its ending; %1 is a number.</extracomment>
        <translation>patchbook-durchgang-%1</translation>
    </message>
    <message>
        <source>Writing the report…</source>
        <translation>Der Bericht wird geschrieben …</translation>
    </message>
</context>
<context>
    <name>patchbook::RunsSection</name>
    <message>
        <source>&amp;Bulk runs</source>
        <translation>&amp;Massenänderungen</translation>
    </message>
    <message>
        <source>&amp;Open run</source>
        <translation>Durchgang ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Undo…</source>
        <translation>Rückgä&amp;ngig…</translation>
    </message>
    <message>
        <source>&amp;Report…</source>
        <translation>Ber&amp;icht…</translation>
    </message>
    <message>
        <source>Bulk runs</source>
        <translation>Massenänderungen</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Stand</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>Konto</translation>
    </message>
    <message>
        <source>Begun</source>
        <extracomment>A column: when a bulk change began.</extracomment>
        <translation>Begonnen</translation>
    </message>
    <message>
        <source>(not connected)</source>
        <translation>(nicht verbunden)</translation>
    </message>
</context>
<context>
    <name>patchbook::SearchField</name>
    <message>
        <source>Search contacts</source>
        <translation>Kontakte durchsuchen</translation>
    </message>
    <message>
        <source>Search all fields</source>
        <translation>Alle Felder durchsuchen</translation>
    </message>
    <message>
        <source>Fields and values to search in</source>
        <translation>Felder und Werte, in denen gesucht wird</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <extracomment>One of the values to search for. %1 is the value, %2 how many contacts have it.</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>Every word must be there, in any field.
%1 finds these words beside each other.
%2 leaves out what has this.
%3 looks in the field of that name.
%4 finds where the field is filled.
%5 offers names of fields.</source>
        <extracomment>%1 to %4 are examples of what to type, %5 is a key.</extracomment>
        <translation>Jedes Wort muss vorkommen, gleich in welchem Feld.
%1 findet diese Wörter nebeneinander.
%2 lässt aus, was dies enthält.
%3 sucht im Feld dieses Namens.
%4 findet, wo das Feld ausgefüllt ist.
%5 bietet Namen von Feldern an.</translation>
    </message>
</context>
<context>
    <name>patchbook::SearchInput</name>
    <message>
        <source>The list of users does not have this one, so the id is shown. It stays as it is until you choose somebody.</source>
        <translation>Die Liste der Benutzer enthält diesen nicht, deshalb wird die Kennung gezeigt. Sie bleibt, wie sie ist, bis Sie jemanden wählen.</translation>
    </message>
    <message>
        <source>No name on the list has this in it. The field stays as it was.</source>
        <translation>Kein Name auf der Liste enthält das. Das Feld bleibt, wie es war.</translation>
    </message>
</context>
<context>
    <name>patchbook::SelectionPage</name>
    <message>
        <source>Select &amp;none</source>
        <translation>Auswahl aufh&amp;eben</translation>
    </message>
    <message>
        <source>Selected contacts</source>
        <translation>Ausgewählte Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) selected</source>
        <translation>
            <numerusform>%Ln Kontakt ausgewählt</numerusform>
            <numerusform>%Ln Kontakte ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>All that match; the list is still loading. What comes is selected too.</source>
        <translation>Alle passenden; die Liste wird noch geladen. Was noch kommt, wird ebenfalls ausgewählt.</translation>
    </message>
    <message>
        <source>%1, read-only</source>
        <extracomment>%1 is a number of contacts, of an account that is read-only.</extracomment>
        <translation>%1, nur lesen</translation>
    </message>
</context>
<context>
    <name>patchbook::SettingsDialog</name>
    <message>
        <source>None: numbers need a “+” and their country</source>
        <translation>Keines: Nummern brauchen ein „+“ und ihr Land</translation>
    </message>
    <message>
        <source>Country of phone numbers without “+”</source>
        <translation>Land für Telefonnummern ohne „+“</translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation>Wählen Sie ein Land aus der Liste.</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>Farben</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation>Telefonnummern</translation>
    </message>
    <message>
        <source>The country of numbers that are written without “+” and a country code.</source>
        <translation>Das Land für Nummern, die ohne „+“ und Landesvorwahl geschrieben sind.</translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>%1 is a language&apos;s own name, such as Deutsch.</extracomment>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation>Wie das System: %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation>Einstellungen speichern</translation>
    </message>
</context>
<context>
    <name>patchbook::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>Tastenkürzel</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>Befehle</translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Go to the next or previous field</source>
        <translation>Zum nächsten oder vorigen Feld gehen</translation>
    </message>
    <message>
        <source>Close a window without a change</source>
        <translation>Ein Fenster ohne Änderung schließen</translation>
    </message>
    <message>
        <source>Press the highlighted button</source>
        <translation>Die hervorgehobene Schaltfläche auslösen</translation>
    </message>
</context>
<context>
    <name>patchbook::Sidebar</name>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation>Konto hinzufügen…</translation>
    </message>
    <message>
        <source>My cards</source>
        <translation>Meine Karten</translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of %1</source>
        <translation>
            <numerusform>%n Karte von %1</numerusform>
            <numerusform>%n Karten von %1</numerusform>
        </translation>
    </message>
    <message>
        <source>Activity</source>
        <translation>Aktivitäten</translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln Änderung wartet</numerusform>
            <numerusform>%Ln Änderungen warten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln Änderung nicht gespeichert</numerusform>
            <numerusform>%Ln Änderungen nicht gespeichert</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to decide</source>
        <translation>
            <numerusform>%Ln Konflikt zu entscheiden</numerusform>
            <numerusform>%Ln Konflikte zu entscheiden</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is waiting</source>
        <translation>Nichts wartet</translation>
    </message>
    <message>
        <source>Activity: %1</source>
        <extracomment>For screen readers; %1 says how many changes wait.</extracomment>
        <translation>Aktivitäten: %1</translation>
    </message>
    <message>
        <source>All contacts</source>
        <translation>Alle Kontakte</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n contact(s). %3</source>
        <extracomment>For screen readers. %1 is an account&apos;s name, %2 its service, %3 says how it is.</extracomment>
        <translation>
            <numerusform>%1, %2, %n Kontakt. %3</numerusform>
            <numerusform>%1, %2, %n Kontakte. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All contacts of all accounts: %n</source>
        <translation>
            <numerusform>Alle Kontakte aller Konten: %n</numerusform>
            <numerusform>Alle Kontakte aller Konten: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::SidebarRuns</name>
    <message>
        <source>%1: %2</source>
        <extracomment>For screen readers. %1 is the title of a bulk change, %2 says how it stands.</extracomment>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>patchbook::SpelledInput</name>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation>Markierten Text kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Alles auswählen</translation>
    </message>
</context>
<context>
    <name>patchbook::SplitOptions</name>
    <message>
        <source>&amp;Keep contacts of one company together</source>
        <translation>Kontakte derselben &amp;Firma zusammenhalten</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>Gleichmäßig</translation>
    </message>
    <message>
        <source>By shares</source>
        <translation>Nach Anteilen</translation>
    </message>
    <message>
        <source>By the value of a field</source>
        <translation>Nach dem Wert eines Felds</translation>
    </message>
    <message>
        <source>&amp;How:</source>
        <extracomment>How contacts are split over several owners: evenly, by shares …</extracomment>
        <translation>&amp;Wie:</translation>
    </message>
    <message>
        <source>&amp;Field:</source>
        <translation>Fe&amp;ld:</translation>
    </message>
    <message>
        <source>A&amp;ll others:</source>
        <translation>Alle &amp;anderen:</translation>
    </message>
    <message>
        <source>Give at least one value to somebody: choose it, then “Give to”.</source>
        <translation>Geben Sie mindestens einen Wert an jemanden: Wählen Sie ihn aus, dann „Geben an“.</translation>
    </message>
    <message>
        <source>They keep their owner</source>
        <translation>Bleiben, wo sie sind</translation>
    </message>
    <message>
        <source>They go to %1</source>
        <extracomment>One of several choices; %1 is an owner&apos;s name.</extracomment>
        <translation>Gehen an %1</translation>
    </message>
    <message>
        <source>Without a value</source>
        <translation>Ohne Wert</translation>
    </message>
</context>
<context>
    <name>patchbook::StartNews</name>
    <message>
        <source>What you type is here only as long as Patchbook is open.</source>
        <translation>Was Sie eingeben, bleibt nur hier, solange Patchbook geöffnet ist.</translation>
    </message>
    <message>
        <source>Nothing can be saved until that is put right and Patchbook is started again.</source>
        <translation>Es kann nichts gespeichert werden, bis das behoben und Patchbook neu gestartet ist.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) or card(s) have changes that are not saved.</source>
        <translation>
            <numerusform>Bei %n Kontakt oder Karte sind Änderungen nicht gespeichert.</numerusform>
            <numerusform>Bei %n Kontakten oder Karten sind Änderungen nicht gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show in Activity</source>
        <translation>In „Aktivitäten“ zeigen</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>The file of your changes was written by a newer Patchbook. It was moved to %1.</source>
        <extracomment>%1 is the path of a file.</extracomment>
        <translation>Die Datei Ihrer Änderungen wurde von einem neueren Patchbook geschrieben. Sie wurde nach %1 verschoben.</translation>
    </message>
    <message>
        <source>The file of your changes was damaged. It was moved to %1.</source>
        <translation>Die Datei Ihrer Änderungen war beschädigt. Sie wurde nach %1 verschoben.</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could be read; none is sent before you have looked at it.</source>
        <translation>
            <numerusform>%n Änderung konnte gelesen werden; sie wird nicht gesendet, bevor Sie sie angesehen haben.</numerusform>
            <numerusform>%n Änderungen konnten gelesen werden; keine wird gesendet, bevor Sie sie angesehen haben.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deletion of %n contact(s) was not sent: Patchbook was closed before.</source>
        <translation>
            <numerusform>Die Löschung von %n Kontakt wurde nicht gesendet: Patchbook wurde vorher geschlossen.</numerusform>
            <numerusform>Die Löschung von %n Kontakten wurde nicht gesendet: Patchbook wurde vorher geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The deletion of a contact without a name was not sent: Patchbook was closed before.</source>
        <translation>Die Löschung eines Kontakts ohne Namen wurde nicht gesendet: Patchbook wurde vorher geschlossen.</translation>
    </message>
    <message>
        <source>The deletion of %1 was not sent: Patchbook was closed before.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>Die Löschung von %1 wurde nicht gesendet: Patchbook wurde vorher geschlossen.</translation>
    </message>
    <message numerus="yes">
        <source>The removal of %n contact(s) was not sent: Patchbook was closed before.</source>
        <translation>
            <numerusform>Das Entfernen von %n Kontakt wurde nicht gesendet: Patchbook wurde vorher geschlossen.</numerusform>
            <numerusform>Das Entfernen von %n Kontakten wurde nicht gesendet: Patchbook wurde vorher geschlossen.</numerusform>
        </translation>
    </message>
    <message>
        <source>The archiving of a contact without a name was not sent: Patchbook was closed before.</source>
        <translation>Die Archivierung eines Kontakts ohne Namen wurde nicht gesendet: Patchbook wurde vorher geschlossen.</translation>
    </message>
    <message>
        <source>The archiving of %1 was not sent: Patchbook was closed before.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>Die Archivierung von %1 wurde nicht gesendet: Patchbook wurde vorher geschlossen.</translation>
    </message>
</context>
<context>
    <name>patchbook::TagChip</name>
    <message>
        <source>Tag %1, press Delete to remove</source>
        <extracomment>For screen readers; %1 is a tag of a contact.</extracomment>
        <translation>Schlagwort %1, zum Entfernen Entf drücken</translation>
    </message>
    <message>
        <source>Remove the tag %1</source>
        <extracomment>%1 is a tag of a contact.</extracomment>
        <translation>Das Schlagwort %1 entfernen</translation>
    </message>
    <message>
        <source>Remove this tag</source>
        <translation>Dieses Schlagwort entfernen</translation>
    </message>
</context>
<context>
    <name>patchbook::TagField</name>
    <message>
        <source>Add a tag</source>
        <extracomment>In an empty line behind the tags of a contact.</extracomment>
        <translation>Schlagwort hinzufügen</translation>
    </message>
    <message>
        <source>The tag %1 is there already.</source>
        <extracomment>%1 is a tag.</extracomment>
        <translation>Das Schlagwort %1 ist schon da.</translation>
    </message>
</context>
<context>
    <name>patchbook::TagsInput</name>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
</context>
<context>
    <name>patchbook::Toast</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>Diese Meldung schließen</translation>
    </message>
</context>
<context>
    <name>patchbook::TokenEdit</name>
    <message>
        <source>Leave out the word “Bearer”: only what comes after it is the token.</source>
        <extracomment>“Bearer” is a technical word that stands before tokens in documentation; do not translate.</extracomment>
        <translation>Lassen Sie das Wort „Bearer“ weg: Nur was danach kommt, ist das Token.</translation>
    </message>
    <message>
        <source>There is a blank or a line end inside the token. Copy it once more, alone.</source>
        <translation>Im Token steht ein Leerzeichen oder ein Zeilenumbruch. Kopieren Sie es noch einmal, ohne anderen Text.</translation>
    </message>
    <message>
        <source>There is a control character inside the token. Copy it once more, alone.</source>
        <translation>Im Token steht ein Steuerzeichen. Kopieren Sie es noch einmal, ohne anderen Text.</translation>
    </message>
    <message>
        <source>There is a character in it that no token has, such as “é” or “…”.</source>
        <translation>Darin steht ein Zeichen, das in keinem Token vorkommt, etwa „é“ oder „…“.</translation>
    </message>
    <message numerus="yes">
        <source>This is too short for a token: it has only %n character(s).</source>
        <translation>
            <numerusform>Das ist zu kurz für ein Token: Es hat nur %n Zeichen.</numerusform>
            <numerusform>Das ist zu kurz für ein Token: Es hat nur %n Zeichen.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a token: it has %n character(s).</source>
        <translation>
            <numerusform>Das ist zu lang für ein Token: Es hat %n Zeichen.</numerusform>
            <numerusform>Das ist zu lang für ein Token: Es hat %n Zeichen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
</context>
<context>
    <name>patchbook::TwinCard</name>
    <message>
        <source>Open</source>
        <translation>Öffnen</translation>
    </message>
    <message>
        <source>Show what differs. %1</source>
        <translation>Unterschiede zeigen. %1</translation>
    </message>
    <message>
        <source>Open this contact. %1</source>
        <extracomment>Spoken name of a button; %1 is a headline such as: Also in Sales (2 fields differ).</extracomment>
        <translation>Diesen Kontakt öffnen. %1</translation>
    </message>
    <message>
        <source>Here</source>
        <translation>Hier</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>Zurücknehmen</translation>
    </message>
    <message>
        <source>Take back: %1</source>
        <extracomment>Spoken name of a button; %1 is a field&apos;s label.</extracomment>
        <translation>Zurücknehmen: %1</translation>
    </message>
    <message>
        <source>Use this value here</source>
        <translation>Diesen Wert hier übernehmen</translation>
    </message>
    <message>
        <source>Use this value here: %1</source>
        <extracomment>Spoken name of a button; %1 is a field&apos;s label.</extracomment>
        <translation>Diesen Wert hier übernehmen: %1</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>(leer)</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>Spoken name of a button; %1 is its label, %2 a field&apos;s.
----------
%1 is a heading, as Here, %2 a field&apos;s value.</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Hide what differs. %1</source>
        <translation>Unterschiede ausblenden. %1</translation>
    </message>
</context>
<context>
    <name>patchbook::TwinPanel</name>
    <message>
        <source>The same person elsewhere</source>
        <translation>Dieselbe Person anderswo</translation>
    </message>
    <message numerus="yes">
        <source>%n more contact(s) have the same e-mail or phone.</source>
        <translation>
            <numerusform>%n weiterer Kontakt hat dieselbe E-Mail-Adresse oder Telefonnummer.</numerusform>
            <numerusform>%n weitere Kontakte haben dieselbe E-Mail-Adresse oder Telefonnummer.</numerusform>
        </translation>
    </message>
    <message>
        <source>The other contact</source>
        <translation>Der andere Kontakt</translation>
    </message>
    <message>
        <source>Possible duplicate in this account (nothing differs)</source>
        <translation>Mögliches Doppel in diesem Konto (kein Unterschied)</translation>
    </message>
    <message numerus="yes">
        <source>Possible duplicate in this account (%n field(s) differ)</source>
        <translation>
            <numerusform>Mögliches Doppel in diesem Konto (%n Feld unterscheidet sich)</numerusform>
            <numerusform>Mögliches Doppel in diesem Konto (%n Felder unterscheiden sich)</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <extracomment>A service and the user&apos;s own name of an account there, such as: Linq – Sales.</extracomment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>Also in %1 (nothing differs)</source>
        <extracomment>%1 is a service and an account.</extracomment>
        <translation>Auch in %1 (kein Unterschied)</translation>
    </message>
    <message numerus="yes">
        <source>Also in %1 (%n field(s) differ)</source>
        <translation>
            <numerusform>Auch in %1 (%n Feld unterscheidet sich)</numerusform>
            <numerusform>Auch in %1 (%n Felder unterscheiden sich)</numerusform>
        </translation>
    </message>
    <message>
        <source>It could not be read completely, so it cannot be changed.</source>
        <translation>Er konnte nicht vollständig gelesen werden und kann deshalb nicht geändert werden.</translation>
    </message>
    <message>
        <source>It is archived there and cannot be changed.</source>
        <translation>Er ist dort archiviert und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>That account is read-only.</source>
        <translation>Jenes Konto wird nur gelesen.</translation>
    </message>
    <message>
        <source>It has edits that are not saved yet. Open it to save them.</source>
        <translation>Er hat Änderungen, die noch nicht gespeichert sind. Öffnen Sie ihn, um sie zu speichern.</translation>
    </message>
    <message>
        <source>Copy to the other contact</source>
        <extracomment>A button; %1 is the user&apos;s own name of an account.</extracomment>
        <translation>Zum anderen Kontakt kopieren</translation>
    </message>
    <message>
        <source>Copy to %1</source>
        <translation>Nach %1 kopieren</translation>
    </message>
</context>
<context>
    <name>patchbook::UndoOffer</name>
    <message>
        <source>It was too late to undo: the deletion was on its way.</source>
        <translation>Für „Rückgängig“ war es zu spät: Die Löschung war schon unterwegs.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be deleted.</source>
        <translation>
            <numerusform>%n Kontakt wird gelöscht.</numerusform>
            <numerusform>%n Kontakte werden gelöscht.</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact without a name will be deleted.</source>
        <translation>Ein Kontakt ohne Namen wird gelöscht.</translation>
    </message>
    <message>
        <source>%1 will be deleted.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>%1 wird gelöscht.</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <extracomment>%1 is a field&apos;s label, as Company.</extracomment>
        <translation>%1 gespeichert.</translation>
    </message>
    <message>
        <source>Saved %1 of %2.</source>
        <extracomment>%1 is a field&apos;s label, as Company, %2 a contact&apos;s name.</extracomment>
        <translation>%1 von %2 gespeichert.</translation>
    </message>
    <message numerus="yes">
        <source>Saved %n field(s).</source>
        <translation>
            <numerusform>%n Feld gespeichert.</numerusform>
            <numerusform>%n Felder gespeichert.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n field(s) of %1.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>
            <numerusform>%n Feld von %1 gespeichert.</numerusform>
            <numerusform>%n Felder von %1 gespeichert.</numerusform>
        </translation>
    </message>
    <message>
        <source>It was too late to undo: the archiving was on its way.</source>
        <translation>Zum Rückgängigmachen war es zu spät: Die Archivierung war schon unterwegs.</translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be archived.</source>
        <translation>
            <numerusform>%n Kontakt wird archiviert.</numerusform>
            <numerusform>%n Kontakte werden archiviert.</numerusform>
        </translation>
    </message>
    <message>
        <source>A contact without a name will be archived.</source>
        <translation>Ein Kontakt ohne Namen wird archiviert.</translation>
    </message>
    <message>
        <source>%1 will be archived.</source>
        <translation>%1 wird archiviert.</translation>
    </message>
</context>
<context>
    <name>patchbook::UndoRun</name>
    <message>
        <source>The undo could not be prepared</source>
        <translation>Das Rückgängigmachen konnte nicht vorbereitet werden</translation>
    </message>
    <message>
        <source>There is nothing to undo</source>
        <translation>Es gibt nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>This run changed no contact, or it is no longer kept.</source>
        <translation>Dieser Durchgang hat keinen Kontakt geändert, oder er wird nicht mehr aufbewahrt.</translation>
    </message>
    <message>
        <source>This cannot be undone now</source>
        <translation>Das lässt sich jetzt nicht rückgängig machen</translation>
    </message>
    <message>
        <source>Its account is not open.</source>
        <translation>Sein Konto ist nicht geöffnet.</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <extracomment>The heading of a dialog; %1 is the title of a bulk change.</extracomment>
        <translation>Rückgängig: %1</translation>
    </message>
</context>
<context>
    <name>patchbook::UnmatchedLines</name>
    <message>
        <source>Show &amp;them</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Cop&amp;y them</source>
        <translation>Kop&amp;ieren</translation>
    </message>
    <message>
        <source>Lines that name no contact</source>
        <translation>Zeilen, die keinen Kontakt nennen</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the list name no contact here.</source>
        <translation>
            <numerusform>%Ln Zeile der Liste nennt keinen Kontakt, der hier ist.</numerusform>
            <numerusform>%Ln Zeilen der Liste nennen keinen Kontakt, der hier ist.</numerusform>
        </translation>
    </message>
</context>
</TS>
