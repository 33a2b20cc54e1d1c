// SPDX-FileCopyrightText: 2026 Patchbook contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/bulk/fieldrule.h"
#include "tests/app/application/bulkstage.h"

#include <QComboBox>
#include <QJsonArray>
#include <QJsonObject>

using namespace patchbook;
using namespace patchbook::test;

/** Fields of many contacts are changed at once, by keyboard alone; the server tells what came. */
class tst_BulkEdit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cleanup() { m_stage.reset(); }

    void findAndReplaceAndCapitalsChangeNothingElse()
    {
        QVERIFY(open(u"linq"_s));
        BulkStage &stage = *m_stage;
        QString word; // of some company's name
        for (const QString &id : stage.chosen().ids()) {
            word = companyAtServer(id).section(u' ', 0, 0);
            if (word.size() > 3)
                break;
        }
        QVERIFY(word.size() > 3);
        const QHash<QString, QJsonObject> before = stage.everybodyAtServer();
        QVERIFY(choose(u"company"_s, FieldRule::Kind::Replace));
        QVERIFY(stage.tabTo(u"bulk_company_find"_s));
        stage.type(word.toLower());
        QVERIFY(stage.tabTo(u"bulk_company_with"_s));
        stage.type(u"Nova"_s);
        QVERIFY(choose(u"title"_s, FieldRule::Kind::UpperCase));
        QVERIFY(stage.rehearse());
        QVERIFY(runIt());

        int changed = 0;
        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QJsonObject expected = it.value();
            if (m_chosen.contains(it.key())) {
                const QString company = expected.value(u"company"_s).toString();
                const QString title = expected.value(u"title"_s).toString();
                const QString replaced =
                    QString(company).replace(word, u"Nova"_s, Qt::CaseInsensitive);
                if (replaced != company)
                    expected.insert(u"company"_s, replaced);
                if (title.toUpper() != title)
                    expected.insert(u"title"_s, title.toUpper());
                changed += expected != it.value() ? 1 : 0;
            }
            QCOMPARE(stage.atServer(it.key()), expected);
        }
        QVERIFY(changed > 2);
        QCOMPARE(stage.writes().size(), changed);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Changed), changed);
        QCOMPARE(stage.run()->tally().of(JobOutcome::Already), int(m_chosen.size()) - changed);
    }

    void tagsAreAddedBesideThoseThatAreThere()
    {
        QVERIFY(open(u"highlevel"_s));
        BulkStage &stage = *m_stage;
        const QHash<QString, QJsonObject> before = stage.everybodyAtServer();
        QVERIFY(choose(u"tags"_s, FieldRule::Kind::AddTags));
        QVERIFY(stage.tabTo(u"bulk_tags_add"_s));
        stage.type(u"handed over"_s);
        stage.press(Qt::Key_Return);
        QVERIFY(stage.rehearse());
        QVERIFY(runIt());

        for (auto it = before.cbegin(); it != before.cend(); ++it) {
            QStringList tags = it->value(u"tags"_s).toVariant().toStringList();
            const QJsonObject now = stage.atServer(it.key());
            if (m_chosen.contains(it.key()) && !tags.contains(u"handed over"_s))
                tags << u"handed over"_s;
            QCOMPARE(sorted(now.value(u"tags"_s)), sorted(QJsonArray::fromStringList(tags)));
        }
        QCOMPARE(stage.writes().size(), stage.run()->tally().of(JobOutcome::Changed));
        QCOMPARE(stage.run()->tally().of(JobOutcome::Changed), int(m_chosen.size()));
        qInfo("%s %s %s", stage.writes().constFirst().method.constData(),
              stage.writes().constFirst().target.constData(),
              stage.writes().constFirst().body.constData());
    }

private:
    bool open(const QString &service)
    {
        m_stage = std::make_unique<BulkStage>(service);
        if (!m_stage->started || !m_stage->load() || !m_stage->selectAll(u"ma"_s))
            return false;
        m_chosen = m_stage->chosen().ids();
        m_stage->press(Qt::Key_E, Qt::ControlModifier | Qt::ShiftModifier);
        return m_stage->waitForDialog();
    }
    /** Goes to what shall be done to a field, and down to this. */
    bool choose(const QString &field, FieldRule::Kind kind)
    {
        const QString name = u"bulk_"_s + field + u"_choice";
        auto *box = m_stage->dialog()->findChild<QComboBox *>(name);
        if (!box || !m_stage->tabTo(name))
            return false;
        for (int i = 0; i < box->count() && box->currentData().toInt() != int(kind); ++i)
            m_stage->press(Qt::Key_Down);
        return box->currentData().toInt() == int(kind);
    }
    bool runIt()
    {
        m_stage->desk->clearRequests();
        return m_stage->begin() && m_stage->stoodStill() &&
               m_stage->run()->job().state == JobState::Done;
    }
    QString companyAtServer(const QString &id)
    {
        return m_stage->atServer(id).value(u"company"_s).toString();
    }
    static QStringList sorted(const QJsonValue &tags)
    {
        QStringList list = tags.toVariant().toStringList();
        list.sort();
        return list;
    }

    std::unique_ptr<BulkStage> m_stage;
    QStringList m_chosen;
};

QTEST_MAIN(tst_BulkEdit)
#include "tst_bulkedit.moc"
