<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de">
<context>
    <name>CardReport</name>
    <message>
        <source>Saved, not yet applied to the phone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service keeps this card and still has to bring it to the line’s phone. Refresh in a while to see whether it did.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The card is set up. Recipients of this line see it from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved. Recipients of this line see it from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Setting up the card…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not set up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, not yet applied</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ConnectionReport</name>
    <message>
        <source>This token can read contacts (%1) and cards.</source>
        <extracomment>%1 is how many contacts there are, such as 10,000.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read contacts and cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read contacts (%1), but not cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read contacts, but not cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read contacts (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read cards, but not contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This token can read neither contacts nor cards.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EditContacts</name>
    <message>
        <source>change of %1</source>
        <extracomment>An undo step; %1 is a field&apos;s label such as &quot;First name&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>change of %n field(s)</source>
        <extracomment>An undo step that changes several fields at once.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message>
        <source>The contacts that are already here stay, and so do your drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is shown here may be older than what the service has by now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your change is kept here as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you entered is kept here as a draft.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stays in your list until the service confirms that it is gone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was created, and what you entered is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was stored, and what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The cards that are already here stay, and so do your drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the service could be made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the network and the server’s address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not answer in time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the whole answer was here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it happens often, check the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server could not prove that it is the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the date and time of this computer and the server’s address; nothing was sent to that server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server points to another address, and Patchbook takes no token anywhere else.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the server’s address in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something on the network answered instead of the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If this network wants you to sign in on a web page first, do that; otherwise check the server’s address, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service’s answer is larger than Patchbook accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again later; if it stays so, tell the service’s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service’s answer was cut off or makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, tell the service’s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check that the whole token was pasted and that it has not expired.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter a valid token in the account; what waits goes on then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see what is there; somebody may have deleted it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Correct the values, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service did not understand the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is valid, but does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask whoever gave you the token for one that allows it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was asked for is not there or not visible to this token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has something already that stands against this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh, look at what is there now, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not accept these values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is longer than the service accepts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shorten the longest text, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service asks for fewer requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a few minutes before the next try.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a fault of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again in a few minutes; nothing is wrong on your side.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If you do not know why, ask the service’s support.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was stopped before it was done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start it again when you like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no request for a change like this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill in what the service demands, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain holds no token for this account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token again in the account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored token does not fit this account’s server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain is locked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock it, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No keychain answers on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a keychain, such as GNOME Keyring or KWallet, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Code: %1</source>
        <extracomment>%1 is the service&apos;s own code of an error.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Trace id: %1</source>
        <extracomment>%1 is a mark by which the service&apos;s support finds the request.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token in the keychain was given for another server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token in the keychain has characters that no token can have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain did not do what it was asked to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again; if it stays so, look at the keychain with its own program.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full, so the change could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder of Patchbook cannot be written, so the change could not be kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program holds the file in which changes are kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file in which changes are kept is damaged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The change could not be kept on the disk.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free some space, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the folder writable for you, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wait a moment, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Patchbook open, copy what you need, then start it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk, then save again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your account and your drafts stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sent, and your change is still here as a draft while Patchbook is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an e-mail address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a phone number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No such phone number is known; please check it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country is missing; it is safer to write the number with “+”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not a web address such as https://example.com/picture.jpg.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An owner is named by the e-mail address of their account.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has no way to empty this field, so it needs a value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service does not take a record without this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something has to say who this is: a name, an e-mail or a phone.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message>
        <source>This is no plain text, so it is shown only. It stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This text has %n character(s), more than can be edited here. It stays as it is.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This text has a damaged character which cannot be typed, so it is shown only. It stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has several lines, which one line cannot keep, so it is shown only. It stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has invisible marks that turn the direction of writing, so it is shown only. It stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This text has invisible control characters, so it is shown only. It stays as it is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy phone number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListSummary</name>
    <message>
        <source>Loading… %1 of %2</source>
        <extracomment>%1 and %2 are numbers of contacts.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Loading… %Ln contact(s) so far</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>%1 is how many were found.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln not in the service&apos;s last list, kept here</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> · as of %1</source>
        <extracomment>Follows another part of the line below the list. %1 is a time, or a date with a time.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far · </source>
        <extracomment>Comes before how far loading is.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Clear the search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Loading was stopped: %Ln contact(s) are here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all contacts could be loaded: %Ln are here. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>No account yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts live in a service. Add your account to see them here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list is still loading. Contacts appear here as they come.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>All fields of %Ln contact(s) were searched.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading contacts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first ones will be here in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contacts yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account is empty. Make the first contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contacts could not be loaded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading was stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No contact was loaded before.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpNotice</name>
    <message>
        <source>a contact without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved, but the service also changed a field that you did not touch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was saved only in part: the service did not take over every field.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleted: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: the service answered that all went well, and kept the old values.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not deleted. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved. %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 was not saved: somebody else changed the same field. Compare the values and choose.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpReport</name>
    <message>
        <source>%1: the service kept “%2” although it was asked to empty the field.</source>
        <extracomment>%1 is a field&apos;s label, %2 the value that should have been cleared.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the service left the field empty instead of “%2”.</source>
        <extracomment>%1 is a field&apos;s label, %2 the value the user entered.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the service kept “%2” instead of “%3”.</source>
        <extracomment>%1 is a field&apos;s label, %2 the service&apos;s value, %3 the value the user entered.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service gave this contact to another owner, which nobody asked for: from “%1” to “%2”.</source>
        <extracomment>Both are e-mail addresses of colleagues.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: the service changed this unasked, from “%2” to “%3”.</source>
        <extracomment>%1 is a field&apos;s label; %2 and %3 are its old and new value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the service did not take stays here as an unsaved edit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created, but not just as entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved, but not just as entered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your edits are still here and were not lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service answered, but did not take the change.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not deleted: somebody changed this contact since you looked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at what it says now, then delete it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Not saved: %n field(s) changed at the service as well.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was sent. Compare both and choose what to keep.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saving %n field(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Creating the contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Deleting the contact…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No whole answer came. Checking whether it was saved…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edit is kept and waits until the account works again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Try “patchbook --help” for the options.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Browse, find and correct the contacts that live in your web services.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not an option.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureTrouble</name>
    <message>
        <source>Pictures are loaded from public https:// addresses only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture could not be loaded. Recipients may not get it either.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no PNG, JPEG, GIF or WebP picture at this address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The picture is too large to be shown here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Schema</name>
    <message>
        <source>Yes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Line</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Applied to the device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reach</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Record</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Company</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Job title</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Location</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner’s name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Owner’s number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Created</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last changed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ServerAddress</name>
    <message>
        <source>Enter the server’s address, such as https://example.com.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address has to start with https://.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not an address of a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The address must not hold a user name or password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the server is wanted: leave out everything after its name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only https:// keeps the token safe. Plain http:// is allowed to this computer alone, as http://127.0.0.1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Services</name>
    <message>
        <source>Integration token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Linq gives one token for contacts and contact cards. Ask your representative at Linq for the token of your organization.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service sent “%1” in a form which cannot be read here.</source>
        <extracomment>%1 is the name of a field, such as &quot;Company&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some letters of this entry arrived damaged.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::AboutDialog</name>
    <message>
        <source>About Patchbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchbook’s icon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchbook</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchbook %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A desktop address book for contacts that live in web services. It sends only the fields that you changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>© 2026 Patchbook contributors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Patchbook is free software: you may use it, study it, pass it on and change it under the GNU General Public License, version 3 or any later version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It comes without any warranty, as far as the law allows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Built with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Qt %1: windows, network and data (LGPL-3.0)</source>
        <extracomment>%1 is a version number.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>libphonenumber: reading phone numbers (Apache-2.0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>QtKeychain: tokens in the system’s keychain (BSD-3-Clause)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cpp-httplib: the server of the demo (MIT)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::AccountDialog</name>
    <message>
        <source>Edit account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave empty to keep the stored token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The stored token belongs to the old server and is never sent to another one. Enter the token for this server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enter the token.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The blanks or line ends around the token are left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account stays as it was, and what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not added, and what you typed is still here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asking the service…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the keychain…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show advanced settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Server’s address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The token is kept for this server and is sent to no other one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save account</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::AccountsDialog</name>
    <message>
        <source>There is no account yet. Add one to see its contacts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1
%2</source>
        <extracomment>An account in a list: %1 is the user&apos;s name for it, %2 its server&apos;s address.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Testing…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its token is erased from the keychain, and everything that is kept here for it is erased too. Nothing is deleted at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n record(s) with unsaved edits would be lost.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Remove the account “%1” from this computer?</source>
        <extracomment>%1 is the user&apos;s name for the account.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account was not removed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::Application</name>
    <message>
        <source>The demo could not open a port on this computer. Please try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Demo organisation</source>
        <extracomment>The name of the made-up account of the demo.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::CardBubble</name>
    <message>
        <source>Preview: recipients see only the number %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: recipients see the name %1 and no picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Preview: recipients see the name %1 and the picture.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hello! This is my new number.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::CardEditor</name>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The people whom this line writes to see this card.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No card is set up: recipients see only the number.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edits were taken back. Undo brings them here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set up card</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save %n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The edit is kept and waits until the account works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card could not be read wholly, so it is shown only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::CardLineDelegate</name>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <extracomment>%1 is the name on a card, %2 how it stands, such as &quot;Saved, not yet applied&quot;.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::CardPreview</name>
    <message>
        <source>Show picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loads the picture from its address, whose server learns of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading the picture…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::CardsPage</name>
    <message>
        <source>Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A card is the name and picture that people see when one of your own lines writes to them. It is not a contact.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no cards.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading your lines and their cards…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The lines of this account are not known yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account has no phone line of its own, so there is no card to set up. Lines are added at the service.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ColumnChoice</name>
    <message>
        <source>Keep the &amp;service&apos;s order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ConflictDialog</name>
    <message>
        <source>Changed here and at the service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed the same fields of %1 in the meantime.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose for each field what the service shall have. Nothing was sent yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When you opened it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At the service now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 when you opened it: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: at the service now, %2</source>
        <extracomment>For screen readers; %1 is a field&apos;s label, %2 its value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: yours, %2</source>
        <extracomment>For screen readers; %1 is a field&apos;s label, %2 its value.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as well, for nobody else changed it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save my choices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the service&apos;s values</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide later</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(empty)</source>
        <extracomment>Stands for the value of an empty field.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ContactDelegate</name>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New</source>
        <extracomment>Mark in a row of the list: a contact that is not at the service yet. Very short.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Has unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ContactForm</name>
    <message>
        <source>Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This account was removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The edits were taken back. Undo brings them here again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard this new contact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It exists here only. What you entered cannot be brought back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Discard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep editing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Save %n field(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The edit is kept and waits until the account works again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Saving %n field(s)…</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do not send it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This contact could not be read wholly, so it is shown only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing of it is changed. Its other data may be incomplete here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Create anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for the same e-mail or phone…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been created yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the existing contact</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service has a contact with the same e-mail or phone already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has been created yet. What you entered stays here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is there now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ContactListView</name>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ContactTableModel</name>
    <message>
        <source>New contact, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, new, not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, has unsaved changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::EmptyForm</name>
    <message>
        <source>%1 searches, the arrow keys walk through the list,
%2 edits, %3 makes a new contact.</source>
        <extracomment>Keys and what they do, below each other; %1 to %3 are keys such as Ctrl+F.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a contact to see it here.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::FieldEditor</name>
    <message>
        <source>Empty this field again, as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put back “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: undo the change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That did not fit: a field here takes at most %1 characters. The rest was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 copied.</source>
        <extracomment>%1 is a field&apos;s label, such as E-mail.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cut</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy selected text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change of this field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::FormBanner</name>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::FormFooter</name>
    <message>
        <source>Revert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what will be sent</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::FormHeader</name>
    <message>
        <source>owned by %1</source>
        <extracomment>Beneath a contact&apos;s name; %1 is the e-mail address of the colleague who owns it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> · </source>
        <extracomment>Between company and owner beneath a contact&apos;s name.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contact without a name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::HelpDialog</name>
    <message>
        <source>Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How saving works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you type is a draft of the contact. A draft stays while you look at other contacts, and a mark in the list shows where one is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save reads the contact once more from the service first. If somebody changed the same field meanwhile, nothing is sent, and you choose which value stays. If they changed other fields, both changes survive.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only the fields that you changed are sent. “What will be sent” shows the exact request before you save.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After each save the answer of the service is compared with what was sent. What the service left out or changed by itself is told to you.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo and redo change the draft only; they never talk to the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept where</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tokens: in the keychain of your system and nowhere else. Each belongs to one server and is sent to no other.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accounts without their tokens, settings and the layout of the window: in files of your own which nobody else on this computer may read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts, cards, drafts and edits on their way: in memory, as long as Patchbook is open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The account and the contacts of the demo exist only while it runs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is not there yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts and edits on their way do not survive the end of the program yet. When you close the window, Patchbook says so if there are any.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no copy of the contacts for work without a connection yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Many contacts cannot be changed at once yet, and none can be imported or exported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When something is in the way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A locked or missing keychain, a refused token or a lost connection deletes nothing. Drafts stay, and each message says what to do next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The words of a service are shown apart from those of Patchbook, as plain text, so that you can pass them on to its support.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ListPane</name>
    <message>
        <source>Choose columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ListStatus</name>
    <message>
        <source>Loading contacts</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::MainActions</name>
    <message>
        <source>&amp;New contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start a contact that the service does not have yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send the changes of this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the changes of this contact that are not saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the first field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete this contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the chosen rows as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all fields</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read the list anew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add &amp;account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect a service with a token</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A&amp;ccounts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add, test, rename and remove accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change how Patchbook works</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is kept where, and what you can rely on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every key at a glance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Patchbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licence</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave Patchbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::MainWindow</name>
    <message>
        <source>Patchbook</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list of accounts could not be written to the disk. It is complete until you quit. Please check the free space and permissions, and change the account once more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add an account to see its contacts here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) on the way</source>
        <extracomment>In the status bar: edits that are kept but not yet confirmed by the service.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete this contact?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service cannot bring a deleted contact back, and neither can Patchbook. What belongs to the contact there is deleted with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is deleted at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show contact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody changed this contact after you opened it. Delete it all the same?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was deleted so far. If you keep it, refresh the list to see what was changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) or card(s) have changes that are not saved.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) are not yet confirmed by the service.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Quit and lose what is not saved?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This version cannot keep them after it is closed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quit and lose them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::MessageDialog</name>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::NoticeBar</name>
    <message>
        <source>Close this notice</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ProblemLine</name>
    <message>
        <source>Use %1</source>
        <extracomment>A button beside a phone number; %1 is a better spelling of it, such as +12025550143.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::RequestPreview</name>
    <message>
        <source>What will be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The contact is read again just before this is sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The service wants a name or address with every change, so this goes along unchanged: %1. It is read again just before sending.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This makes a new record at the service.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing differs from the service, so nothing would be sent.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::SearchField</name>
    <message>
        <source>Search contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search all fields</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::SettingsDialog</name>
    <message>
        <source>None: numbers need a “+” and their country</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Country of phone numbers without “+”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a country from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phone numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The country of numbers that are written without “+” and a country code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <extracomment>%1 is a language&apos;s own name, such as Deutsch.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save settings</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Commands</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to the next or previous field</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close a window without a change</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press the highlighted button</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>patchbook::Sidebar</name>
    <message>
        <source>Accounts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add account…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contacts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>My cards</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n card(s) of %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::TokenEdit</name>
    <message>
        <source>Leave out the word “Bearer”: only what comes after it is the token.</source>
        <extracomment>“Bearer” is a technical word that stands before tokens in documentation; do not translate.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a blank or a line end inside the token. Copy it once more, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a control character inside the token. Copy it once more, alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is a character in it that no token has, such as “é” or “…”.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>This is too short for a token: it has only %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a token: it has %n character(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Paste</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
