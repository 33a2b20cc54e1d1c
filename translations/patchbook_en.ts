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
    <name>BulkEdit</name>
    <message numerus="yes">
        <source>mixed: %Ln different values or more</source>
        <translation>
            <numerusform>mixed: %Ln value or more</numerusform>
            <numerusform>mixed: %Ln different values or more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>mixed: %Ln different values</source>
        <translation>
            <numerusform>mixed: %Ln value</numerusform>
            <numerusform>mixed: %Ln different values</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>BulkSelection</name>
    <message numerus="yes">
        <source>%Ln contact(s), chosen in the list</source>
        <translation>
            <numerusform>%Ln contact, chosen in the list</numerusform>
            <numerusform>%Ln contacts, chosen in the list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s), all that the list shows</source>
        <translation>
            <numerusform>%Ln contact, the only one that the list shows</numerusform>
            <numerusform>%Ln contacts, all that the list shows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) that match “%1”</source>
        <extracomment>%1 is what the user searched for.</extracomment>
        <translation>
            <numerusform>%Ln contact that matches “%1”</numerusform>
            <numerusform>%Ln contacts that match “%1”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) that %1 has</source>
        <extracomment>%1 is the owner: a name or an e-mail address.</extracomment>
        <translation>
            <numerusform>%Ln contact that %1 has</numerusform>
            <numerusform>%Ln contacts that %1 has</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) out of a pasted list</source>
        <translation>
            <numerusform>%Ln contact out of a pasted list</numerusform>
            <numerusform>%Ln contacts out of a pasted list</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) of an earlier run</source>
        <translation>
            <numerusform>%Ln contact of an earlier run</numerusform>
            <numerusform>%Ln contacts of an earlier run</numerusform>
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
    <message numerus="yes">
        <source> · all %Ln that match are selected, and those that come</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · %Ln that matches is selected, and those that come</numerusform>
            <numerusform> · all %Ln that match are selected, and those that come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · all %Ln are selected, and those that come</source>
        <extracomment>Follows another part of the line below the list.</extracomment>
        <translation>
            <numerusform> · %Ln is selected, and those that come</numerusform>
            <numerusform> · all %Ln are selected, and those that come</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln selected and hidden by the search</source>
        <extracomment>Follows another part of the line below the list: selected, but not found by the search.</extracomment>
        <translation>
            <numerusform> · %Ln selected and hidden by the search</numerusform>
            <numerusform> · %Ln selected and hidden by the search</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in %1 so far</source>
        <extracomment>More contacts are coming, nobody knows how many. %1 is how many were searched so far.</extracomment>
        <translation>
            <numerusform>%Ln found in %1 so far</numerusform>
            <numerusform>%Ln found in %1 so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln found in %1 of %2 so far</source>
        <extracomment>More contacts are coming. %1 is how many of all (%2) were searched so far.</extracomment>
        <translation>
            <numerusform>%Ln found in %1 of %2 so far</numerusform>
            <numerusform>%Ln found in %1 of %2 so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s) · %2</source>
        <extracomment>%1 is how many were found, %2 says how far the list is read.</extracomment>
        <translation>
            <numerusform>%1 of %Ln contact · %2</numerusform>
            <numerusform>%1 of %Ln contacts · %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s) left</source>
        <extracomment>How long loading will take.</extracomment>
        <translation>
            <numerusform>about %Ln minute left</numerusform>
            <numerusform>about %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s) left</source>
        <extracomment>How long loading will take.</extracomment>
        <translation>
            <numerusform>about %Ln hour left</numerusform>
            <numerusform>about %Ln hours left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were searched.</source>
        <translation>
            <numerusform>%Ln contact were searched.</numerusform>
            <numerusform>%Ln contacts were searched.</numerusform>
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
    <name>Rehearsal</name>
    <message numerus="yes">
        <source>That takes %1: %2 allows %3 requests in %Ln second(s), of which a tenth stays free for what you do meanwhile.</source>
        <extracomment>%1 is a time such as &quot;about 14 minutes&quot;, %2 a service, %3 a number of requests.</extracomment>
        <translation>
            <numerusform>That takes %1: %2 allows %3 requests in %Ln second, of which a tenth stays free for what you do meanwhile.</numerusform>
            <numerusform>That takes %1: %2 allows %3 requests in %Ln seconds, of which a tenth stays free for what you do meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>At most %Ln request(s) will go out: a page of the list is read in place of the contacts on it.</source>
        <translation>
            <numerusform>At most %Ln request will go out: a page of the list is read in place of the contacts on it.</numerusform>
            <numerusform>At most %Ln requests will go out: a page of the list is read in place of the contacts on it.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln request(s) will go out: each contact is read again just before it is changed.</source>
        <translation>
            <numerusform>%Ln request will go out: each contact is read again just before it is changed.</numerusform>
            <numerusform>%Ln requests will go out: each contact is read again just before it is changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 takes only %Ln more request(s) today. When they are used up the run waits, and goes on when the service takes requests again.</source>
        <extracomment>%1 is a service.</extracomment>
        <translation>
            <numerusform>%1 takes only %Ln more request today. When it is used up the run waits, and goes on when the service takes requests again.</numerusform>
            <numerusform>%1 takes only %Ln more requests today. When they are used up the run waits, and goes on when the service takes requests again.</numerusform>
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
    <name>RunWords</name>
    <message numerus="yes">
        <source>Give contacts to %Ln owner(s)</source>
        <extracomment>The title of a bulk change.</extracomment>
        <translation>
            <numerusform>Give contacts to %Ln owner</numerusform>
            <numerusform>Give contacts to %Ln owners</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change %Ln field(s)</source>
        <extracomment>The title of a bulk change.</extracomment>
        <translation>
            <numerusform>Change %Ln field</numerusform>
            <numerusform>Change %Ln fields</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done: %Ln contact(s)</source>
        <translation>
            <numerusform>Done: %Ln contact</numerusform>
            <numerusform>Done: %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancelled: %Ln contact(s) stay as they are</source>
        <translation>
            <numerusform>Cancelled: %Ln contact stays as it is</numerusform>
            <numerusform>Cancelled: %Ln contacts stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Done, %Ln failed</source>
        <translation>
            <numerusform>Done, %Ln failed</numerusform>
            <numerusform>Done, %Ln failed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln contact(s) a minute</source>
        <extracomment>How fast a bulk change works.</extracomment>
        <translation>
            <numerusform>about %Ln contact a minute</numerusform>
            <numerusform>about %Ln contacts a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln minute(s)</source>
        <translation>
            <numerusform>about %Ln minute</numerusform>
            <numerusform>about %Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln hour(s)</source>
        <translation>
            <numerusform>about %Ln hour</numerusform>
            <numerusform>about %Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>about %Ln day(s)</source>
        <translation>
            <numerusform>about %Ln day</numerusform>
            <numerusform>about %Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) are changed</source>
        <translation>
            <numerusform>%Ln contact is changed</numerusform>
            <numerusform>%Ln contacts are changed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) stay as they are</source>
        <translation>
            <numerusform>%Ln contact stays as it is</numerusform>
            <numerusform>%Ln contacts stay as they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The change of %Ln contact(s) can be undone until %1.</source>
        <extracomment>%1 is a date.</extracomment>
        <translation>
            <numerusform>The change of %Ln contact can be undone until %1.</numerusform>
            <numerusform>The change of %Ln contacts can be undone until %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) wait.</source>
        <translation>
            <numerusform>%Ln contact waits.</numerusform>
            <numerusform>%Ln contacts wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were put back.</source>
        <translation>
            <numerusform>%Ln contact was put back.</numerusform>
            <numerusform>%Ln contacts were put back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were changed.</source>
        <translation>
            <numerusform>%Ln contact was changed.</numerusform>
            <numerusform>%Ln contacts were changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) had the wanted values already.</source>
        <translation>
            <numerusform>%Ln contact had the wanted values already.</numerusform>
            <numerusform>%Ln contacts had the wanted values already.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were left out.</source>
        <translation>
            <numerusform>%Ln contact was left out.</numerusform>
            <numerusform>%Ln contacts were left out.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were changed by somebody else in the same field, and left as they are.</source>
        <translation>
            <numerusform>%Ln contact was changed by somebody else in the same field, and left as it is.</numerusform>
            <numerusform>%Ln contacts were changed by somebody else in the same field, and left as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were refused or could not be changed.</source>
        <translation>
            <numerusform>%Ln contact was refused or could not be changed.</numerusform>
            <numerusform>%Ln contacts were refused or could not be changed.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) were cancelled before anything was sent.</source>
        <translation>
            <numerusform>%Ln contact was cancelled before anything was sent.</numerusform>
            <numerusform>%Ln contacts were cancelled before anything was sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hold(s) nothing that %1 accepts</source>
        <extracomment>How many contacts; %1 is the name of a service.</extracomment>
        <translation>
            <numerusform>%Ln holds nothing that %1 accepts</numerusform>
            <numerusform>%Ln hold nothing that %1 accepts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>for %Ln no value can be made</source>
        <extracomment>How many contacts: such as a phone number that is none.</extracomment>
        <translation>
            <numerusform>for %Ln no value can be made</numerusform>
            <numerusform>for %Ln no value can be made</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln can only be read</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln can only be read</numerusform>
            <numerusform>%Ln can only be read</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are archived</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln is archived</numerusform>
            <numerusform>%Ln are archived</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed a few minutes ago</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln changed a few minutes ago</numerusform>
            <numerusform>%Ln changed a few minutes ago</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have unsaved edits here</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln has unsaved edits here</numerusform>
            <numerusform>%Ln have unsaved edits here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>of %Ln an earlier edit is not finished</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>of %Ln an earlier edit is not finished</numerusform>
            <numerusform>of %Ln an earlier edit is not finished</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have another value by now</source>
        <extracomment>How many contacts; of an undo.</extracomment>
        <translation>
            <numerusform>%Ln has another value by now</numerusform>
            <numerusform>%Ln have another value by now</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln is/are not in the list any more</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln is not in the list any more</numerusform>
            <numerusform>%Ln are not in the list any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln changed after the rehearsal</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln changed after the rehearsal</numerusform>
            <numerusform>%Ln changed after the rehearsal</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::AccountChoice</name>
    <message numerus="yes">
        <source>%1: %Ln contact(s)</source>
        <extracomment>An account&apos;s name and the number of contacts chosen there.</extracomment>
        <translation>
            <numerusform>%1: %Ln contact</numerusform>
            <numerusform>%1: %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>A run works on one account: the other %Ln contact(s) stay as they are.</source>
        <translation>
            <numerusform>A run works on one account: the other contact stays as it is.</numerusform>
            <numerusform>A run works on one account: the other %Ln contacts stay as they are.</numerusform>
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
    <name>patchbook::BulkDialog</name>
    <message numerus="yes">
        <source>&amp;Put %Ln contact(s) back</source>
        <translation>
            <numerusform>&amp;Put %Ln contact back</numerusform>
            <numerusform>&amp;Put %Ln contacts back</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Change %Ln contact(s)</source>
        <translation>
            <numerusform>&amp;Change %Ln contact</numerusform>
            <numerusform>&amp;Change %Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln contact(s) are written.</source>
        <translation>
            <numerusform>%1 of %Ln contact are written.</numerusform>
            <numerusform>%1 of %Ln contacts are written.</numerusform>
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
    <name>patchbook::GroupsModel</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::GroupsPanel</name>
    <message numerus="yes">
        <source>%Ln group(s)</source>
        <translation>
            <numerusform>%Ln group</numerusform>
            <numerusform>%Ln groups</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::HandOverPage</name>
    <message numerus="yes">
        <source>%Ln contact(s)</source>
        <translation>
            <numerusform>%Ln contact</numerusform>
            <numerusform>%Ln contacts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) stay with %1 so far.</source>
        <translation>
            <numerusform>The only contact stays with %1 so far.</numerusform>
            <numerusform>All %Ln contacts stay with %1 so far.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>All %Ln contact(s) of %1 go to somebody.</source>
        <translation>
            <numerusform>The only contact of %1 goes to somebody.</numerusform>
            <numerusform>All %Ln contacts of %1 go to somebody.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) go to somebody</source>
        <translation>
            <numerusform>%Ln contact goes to somebody</numerusform>
            <numerusform>%Ln contacts go to somebody</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln stay(s) with %1</source>
        <translation>
            <numerusform>%Ln stays with %1</numerusform>
            <numerusform>%Ln stay with %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::LoadBars</name>
    <message numerus="yes">
        <source>%Ln contact(s) now, %1 afterwards</source>
        <extracomment>How many contacts somebody has; %Ln and %1 are numbers.</extracomment>
        <translation>
            <numerusform>%Ln contact now, %1 afterwards</numerusform>
            <numerusform>%Ln contacts now, %1 afterwards</numerusform>
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
    <message numerus="yes">
        <source>%n run(s) that the last end of the program interrupted go on now.</source>
        <translation>
            <numerusform>%n run that the last end of the program interrupted goes on now.</numerusform>
            <numerusform>%n runs that the last end of the program interrupted go on now.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::OwnersPanel</name>
    <message numerus="yes">
        <source>And %Ln more owner(s).</source>
        <translation>
            <numerusform>And %Ln more owner.</numerusform>
            <numerusform>And %Ln more owners.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::PastedListDialog</name>
    <message numerus="yes">
        <source>A list may have %Ln line(s). The lines after that were left out: please split the list.</source>
        <translation>
            <numerusform>A list may have %Ln line. The lines after that were left out: please split the list.</numerusform>
            <numerusform>A list may have %Ln lines. The lines after that were left out: please split the list.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list of contacts is still loading: %Ln are here. Who is not here yet is not found yet.</source>
        <translation>
            <numerusform>The list of contacts is still loading: %Ln is here. Who is not here yet is not found yet.</numerusform>
            <numerusform>The list of contacts is still loading: %Ln are here. Who is not here yet is not found yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln contact(s) found</source>
        <translation>
            <numerusform>%Ln contact found</numerusform>
            <numerusform>%Ln contacts found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %Ln line(s)</source>
        <extracomment>Follows a number of contacts found.</extracomment>
        <translation>
            <numerusform> in %Ln line</numerusform>
            <numerusform> in %Ln lines</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> · %Ln line(s) name one again</source>
        <extracomment>Follows another part of the line. Lines that name a contact named before.</extracomment>
        <translation>
            <numerusform> · %Ln line names one again</numerusform>
            <numerusform> · %Ln lines name one again</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::RehearsalPage</name>
    <message numerus="yes">
        <source>Going through %Ln contact(s). Nothing is sent.</source>
        <translation>
            <numerusform>Going through %Ln contact. Nothing is sent.</numerusform>
            <numerusform>Going through %Ln contacts. Nothing is sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Change the %Ln contact(s) too that changed a few minutes ago: &amp;somebody may be at work on them</source>
        <translation>
            <numerusform>Change the contact too that changed a few minutes ago: &amp;somebody may be at work on it</numerusform>
            <numerusform>Change the %Ln contacts too that changed a few minutes ago: &amp;somebody may be at work on them</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::RehearsalTree</name>
    <message numerus="yes">
        <source>%Ln line(s) of the list name no contact here</source>
        <translation>
            <numerusform>%Ln line of the list names no contact here</numerusform>
            <numerusform>%Ln lines of the list name no contact here</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln has/have it already</source>
        <extracomment>How many contacts hold the wanted value.</extracomment>
        <translation>
            <numerusform>%Ln has it already</numerusform>
            <numerusform>%Ln have it already</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln will change</source>
        <extracomment>How many contacts.</extracomment>
        <translation>
            <numerusform>%Ln will change</numerusform>
            <numerusform>%Ln will change</numerusform>
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
    <name>patchbook::RunSums</name>
    <message numerus="yes">
        <source>%n contact(s): %1</source>
        <extracomment>For screen readers. %1 says why contacts were not changed.</extracomment>
        <translation>
            <numerusform>%n contact: %1</numerusform>
            <numerusform>%n contacts: %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::RunWindow</name>
    <message numerus="yes">
        <source>Writing the report… %Ln contact(s) so far</source>
        <translation>
            <numerusform>Writing the report… %Ln contact so far</numerusform>
            <numerusform>Writing the report… %Ln contacts so far</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The report on %Ln contact(s) was written to %1.</source>
        <extracomment>%1 is a file&apos;s name.</extracomment>
        <translation>
            <numerusform>The report on %Ln contact was written to %1.</numerusform>
            <numerusform>The report on %Ln contacts was written to %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Re&amp;try the %Ln that failed</source>
        <translation>
            <numerusform>Re&amp;try the %Ln that failed</numerusform>
            <numerusform>Re&amp;try the %Ln that failed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>patchbook::SelectionPage</name>
    <message numerus="yes">
        <source>%Ln contact(s) selected</source>
        <translation>
            <numerusform>%Ln contact selected</numerusform>
            <numerusform>%Ln contacts selected</numerusform>
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
<context>
    <name>patchbook::UnmatchedLines</name>
    <message numerus="yes">
        <source>%Ln line(s) of the list name no contact here.</source>
        <translation>
            <numerusform>%Ln line of the list names no contact here.</numerusform>
            <numerusform>%Ln lines of the list name no contact here.</numerusform>
        </translation>
    </message>
</context>
</TS>
