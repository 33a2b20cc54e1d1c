<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_US">
<context>
    <name>AccountStatus</name>
    <message numerus="yes">
        <source>The list is being read: %Ln contact(s) are here so far.</source>
        <translation>
            <numerusform>The list is being read: %Ln contact is here so far.</numerusform>
            <numerusform>The list is being read: %Ln contacts are here so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 requests in the last %n second(s)</source>
        <extracomment>How much of its service&apos;s allowance an account has used. %1 and %2 are numbers of requests.</extracomment>
        <translation>
            <numerusform>%1 of %2 requests in the last %n second</numerusform>
            <numerusform>%1 of %2 requests in the last %n seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>EditContacts</name>
    <message numerus="yes">
        <source>change of %n field(s)</source>
        <extracomment>An undo step that changes several fields at once.</extracomment>
        <translation>
            <numerusform>change of %n field</numerusform>
            <numerusform>change of %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Explanation</name>
    <message numerus="yes">
        <source>Wait %n second(s) before the next try.</source>
        <translation>
            <numerusform>Wait %n second before the next try.</numerusform>
            <numerusform>Wait %n seconds before the next try.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Wait %n minute(s) before the next try.</source>
        <translation>
            <numerusform>Wait %n minute before the next try.</numerusform>
            <numerusform>Wait %n minutes before the next try.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>FieldEditor</name>
    <message numerus="yes">
        <source>This text has %n character(s), more than can be edited here. It stays as it is.</source>
        <translation>
            <numerusform>This text has %n character, more than can be edited here. It stays as it is.</numerusform>
            <numerusform>This text has %n characters, more than can be edited here. It stays as it is.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These are %n entries, more than can be edited here. They stay as they are.</source>
        <translation>
            <numerusform>This is %n entry, more than can be edited here. It stays as it is.</numerusform>
            <numerusform>These are %n entries, more than can be edited here. They stay as they are.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ListSummary</name>
    <message numerus="yes">
        <source>Loading… %Ln contact(s) so far</source>
        <translation>
            <numerusform>Loading… %Ln contact so far</numerusform>
            <numerusform>Loading… %Ln contacts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s)</source>
        <extracomment>%1 is how many were found.</extracomment>
        <translation>
            <numerusform>%1 of %Ln contact</numerusform>
            <numerusform>%1 of %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · %Ln selected</numerusform>
            <numerusform> · %Ln selected</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln not in the service&apos;s last list, kept here</source>
        <translation>
            <numerusform> · %Ln not in the service&apos;s last list, kept here</numerusform>
            <numerusform> · %Ln not in the service&apos;s last list, kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found so far · </source>
        <extracomment>Comes before how far loading is.</extracomment>
        <translation>
            <numerusform>%Ln found so far · </numerusform>
            <numerusform>%Ln found so far · </numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading was stopped: %Ln contact(s) are here.</source>
        <translation>
            <numerusform>Loading was stopped: %Ln contact is here.</numerusform>
            <numerusform>Loading was stopped: %Ln contacts are here.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not all contacts could be loaded: %Ln are here. %1</source>
        <extracomment>%1 is a sentence that says why.</extracomment>
        <translation>
            <numerusform>Not all contacts could be loaded: %Ln is here. %1</numerusform>
            <numerusform>Not all contacts could be loaded: %Ln are here. %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All fields of %Ln contact(s) were searched.</source>
        <translation>
            <numerusform>All fields of %Ln contact were searched.</numerusform>
            <numerusform>All fields of %Ln contacts were searched.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · the service&apos;s last list was empty, and %Ln contact(s) are kept here</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · the service&apos;s last list was empty, and %Ln contact is kept here</numerusform>
            <numerusform> · the service&apos;s last list was empty, and %Ln contacts are kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · the service&apos;s last list was unusually short, and %Ln contact(s) not in it are kept here</source>
        <translation>
            <numerusform> · the service&apos;s last list was unusually short, and %Ln contact not in it is kept here</numerusform>
            <numerusform> · the service&apos;s last list was unusually short, and %Ln contacts not in it are kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove the %Ln contact(s) that the service no longer lists. Each is asked for first, and what is still there stays.</source>
        <translation>
            <numerusform>Remove the %Ln contact that the service no longer lists. Each is asked for first, and what is still there stays.</numerusform>
            <numerusform>Remove the %Ln contacts that the service no longer lists. Each is asked for first, and what is still there stays.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Loading was stopped: %Ln contact(s) are here, as of %1.</source>
        <extracomment>%1 is a time, or a date with a time.</extracomment>
        <translation>
            <numerusform>Loading was stopped: %Ln contact is here, as of %1.</numerusform>
            <numerusform>Loading was stopped: %Ln contacts are here, as of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) as of %1. The list could not be read since. %2</source>
        <extracomment>%1 is a time, or a date with a time; %2 is a sentence that says why.</extracomment>
        <translation>
            <numerusform>%Ln contact as of %1. The list could not be read since. %2</numerusform>
            <numerusform>%Ln contacts as of %1. The list could not be read since. %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln not in the services&apos; last lists, kept here</source>
        <translation>
            <numerusform> · %Ln not in the services&apos; last lists, kept here</numerusform>
            <numerusform> · %Ln not in the services&apos; last lists, kept here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln account(s) could not be read anew: %1.</source>
        <extracomment>Follows another part of the line below the list. %1 is a list of the accounts&apos; names.</extracomment>
        <translation>
            <numerusform> · %Ln account could not be read anew: %1.</numerusform>
            <numerusform> · %Ln accounts could not be read anew: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OpReport</name>
    <message numerus="yes">
        <source>Not saved: %n field(s) changed at the service as well.</source>
        <translation>
            <numerusform>Not saved: %n field changed at the service as well.</numerusform>
            <numerusform>Not saved: %n fields changed at the service as well.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saving %n field(s)…</source>
        <translation>
            <numerusform>Saving %n field…</numerusform>
            <numerusform>Saving %n fields…</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>RemovalQuestion</name>
    <message numerus="yes">
        <source>Delete %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Delete %n contact</numerusform>
            <numerusform>Delete %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Delete %n contact(s)?</source>
        <translation>
            <numerusform>Delete %n contact?</numerusform>
            <numerusform>Delete %n contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n contact(s)?</source>
        <translation>
            <numerusform>Archive %n contact?</numerusform>
            <numerusform>Archive %n contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Archive %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Archive %n contact</numerusform>
            <numerusform>Archive %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n contact(s)?</source>
        <translation>
            <numerusform>Remove %n contact?</numerusform>
            <numerusform>Remove %n contacts?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be deleted.</source>
        <translation>
            <numerusform>%n of them will be deleted.</numerusform>
            <numerusform>%n of them will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them will be archived.</source>
        <translation>
            <numerusform>%n of them will be archived.</numerusform>
            <numerusform>%n of them will be archived.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Remove %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Remove %n contact</numerusform>
            <numerusform>Remove %n contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Keep %n contact(s)</source>
        <comment>button</comment>
        <translation>
            <numerusform>Keep %n contact</numerusform>
            <numerusform>Keep %n contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::AccountsDialog</name>
    <message numerus="yes">
        <source>%n record(s) with unsaved edits would be lost.</source>
        <translation>
            <numerusform>%n record with unsaved edits would be lost.</numerusform>
            <numerusform>%n records with unsaved edits would be lost.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityFilter</name>
    <message numerus="yes">
        <source>Waiting (%Ln)</source>
        <translation>
            <numerusform>Waiting (%Ln)</numerusform>
            <numerusform>Waiting (%Ln)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Needs you (%Ln)</source>
        <translation>
            <numerusform>Needs you (%Ln)</numerusform>
            <numerusform>Need you (%Ln)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::ActivityPage</name>
    <message numerus="yes">
        <source>Exporting… %Ln change(s) so far</source>
        <translation>
            <numerusform>Exporting… %Ln change so far</numerusform>
            <numerusform>Exporting… %Ln changes so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) were written to %1.</source>
        <extracomment>%1 is a file&apos;s name.</extracomment>
        <translation>
            <numerusform>%Ln change was written to %1.</numerusform>
            <numerusform>%Ln changes were written to %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::CardEditor</name>
    <message numerus="yes">
        <source>Save %n field(s)</source>
        <translation>
            <numerusform>Save %n field</numerusform>
            <numerusform>Save %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::ContactForm</name>
    <message numerus="yes">
        <source>Save %n field(s)</source>
        <translation>
            <numerusform>Save %n field</numerusform>
            <numerusform>Save %n fields</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::MainWindow</name>
    <message numerus="yes">
        <source>%n edit(s) on the way</source>
        <extracomment>In the status bar: edits that are kept but not yet confirmed by the service.</extracomment>
        <translation>
            <numerusform>%n edit on the way</numerusform>
            <numerusform>%n edits on the way</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) or card(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n contact or card has changes that are not saved.</numerusform>
            <numerusform>%n contacts or cards have changes that are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n edit(s) are not yet confirmed by the service.</source>
        <translation>
            <numerusform>%n edit is not yet confirmed by the service.</numerusform>
            <numerusform>%n edits are not yet confirmed by the service.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::RequestPreview</name>
    <message numerus="yes">
        <source>It was sent %n time(s), word for word.</source>
        <translation>
            <numerusform>It was sent %n time, word for word.</numerusform>
            <numerusform>It was sent %n times, word for word.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>These %n requests are sent one after the other. One that is refused ends it, and Patchbook tells what was saved by then.</source>
        <translation>
            <numerusform>This %n request is sent. If it is refused, Patchbook tells what was saved by then.</numerusform>
            <numerusform>These %n requests are sent one after the other. One that is refused ends it, and Patchbook tells what was saved by then.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::Sidebar</name>
    <message numerus="yes">
        <source>%n card(s) of %1</source>
        <translation>
            <numerusform>%n card of %1</numerusform>
            <numerusform>%n cards of %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) waiting</source>
        <translation>
            <numerusform>%Ln change waiting</numerusform>
            <numerusform>%Ln changes waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln change(s) not saved</source>
        <translation>
            <numerusform>%Ln change not saved</numerusform>
            <numerusform>%Ln changes not saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln conflict(s) to decide</source>
        <translation>
            <numerusform>%Ln conflict to decide</numerusform>
            <numerusform>%Ln conflicts to decide</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %n contact(s). %3</source>
        <extracomment>For screen readers. %1 is an account&apos;s name, %2 its service, %3 says how it is.</extracomment>
        <translation>
            <numerusform>%1, %2, %n contact. %3</numerusform>
            <numerusform>%1, %2, %n contacts. %3</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All contacts of all accounts: %n</source>
        <translation>
            <numerusform>All contacts of all accounts: %n</numerusform>
            <numerusform>All contacts of all accounts: %n</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::StartNews</name>
    <message numerus="yes">
        <source>%n contact(s) or card(s) have changes that are not saved.</source>
        <translation>
            <numerusform>%n contact or card has changes that are not saved.</numerusform>
            <numerusform>%n contacts or cards have changes that are not saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n change(s) could be read; none is sent before you have looked at it.</source>
        <translation>
            <numerusform>%n change could be read; it is not sent before you have looked at it.</numerusform>
            <numerusform>%n changes could be read; none is sent before you have looked at it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The deletion of %n contact(s) was not sent: Patchbook was closed before.</source>
        <translation>
            <numerusform>The deletion of %n contact was not sent: Patchbook was closed before.</numerusform>
            <numerusform>The deletion of %n contacts was not sent: Patchbook was closed before.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The removal of %n contact(s) was not sent: Patchbook was closed before.</source>
        <translation>
            <numerusform>The removal of %n contact was not sent: Patchbook was closed before.</numerusform>
            <numerusform>The removal of %n contacts was not sent: Patchbook was closed before.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::TokenEdit</name>
    <message numerus="yes">
        <source>This is too short for a token: it has only %n character(s).</source>
        <translation>
            <numerusform>This is too short for a token: it has only %n character.</numerusform>
            <numerusform>This is too short for a token: it has only %n characters.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>This is too long for a token: it has %n character(s).</source>
        <translation>
            <numerusform>This is too long for a token: it has %n character.</numerusform>
            <numerusform>This is too long for a token: it has %n characters.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::TwinPanel</name>
    <message numerus="yes">
        <source>%n more contact(s) have the same e-mail or phone.</source>
        <translation>
            <numerusform>%n more contact has the same e-mail or phone.</numerusform>
            <numerusform>%n more contacts have the same e-mail or phone.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Possible duplicate in this account (%n field(s) differ)</source>
        <translation>
            <numerusform>Possible duplicate in this account (%n field differs)</numerusform>
            <numerusform>Possible duplicate in this account (%n fields differ)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Also in %1 (%n field(s) differ)</source>
        <translation>
            <numerusform>Also in %1 (%n field differs)</numerusform>
            <numerusform>Also in %1 (%n fields differ)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::UndoOffer</name>
    <message numerus="yes">
        <source>%n contact(s) will be deleted.</source>
        <translation>
            <numerusform>%n contact will be deleted.</numerusform>
            <numerusform>%n contacts will be deleted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n field(s).</source>
        <translation>
            <numerusform>Saved %n field.</numerusform>
            <numerusform>Saved %n fields.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Saved %n field(s) of %1.</source>
        <extracomment>%1 is a contact&apos;s name.</extracomment>
        <translation>
            <numerusform>Saved %n field of %1.</numerusform>
            <numerusform>Saved %n fields of %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contact(s) will be archived.</source>
        <translation>
            <numerusform>%n contact will be archived.</numerusform>
            <numerusform>%n contacts will be archived.</numerusform>
        </translation>
    </message>
</context>
</TS>
