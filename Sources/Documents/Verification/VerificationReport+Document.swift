import Quantities

extension VerificationReport: Publication {
    package static let format = "daicho/verification-report/1"

    package func document(in language: Language) -> Document {
        let word = Wording(language)
        return Document(
            form: .report, language: language, identifier: "\(id) v\(version)", date: date, title: title(word),
            isSimulated: isSimulated,
            notices: word.simulatedNotices(isSimulated) + listNotices(word) + word.unverifiedNotices(hasUnverified),
            sections: [
                conclusion(word), subject(word), team(word), summary(word), grid(word), answersSection(word),
                findingsSection(word), word.logSection(log),
            ] + word.notes(notes),
            colophon: word.colophon(Self.format), log: log)
    }

    private var hasUnverified: Bool {
        !methodology.isVerified || !materiality.isVerified || !checklist.isVerified
    }

    private func listNotices(_ word: Wording) -> [Document.Notice] {
        guard !checklist.isVerified else { return [] }
        return [
            Document.Notice(
                tone: .caution, title: [.text(word(.reconstructedTitle))],
                text: [.text(word(.reconstructedText, word(checklist.source)))])
        ]
    }

    private func count(_ outcome: Outcome) -> Int { checklist.items.count { $0.outcome == outcome } }

    private func title(_ word: Wording) -> Document.TitleBlock {
        let items = checklist.items
        let closed = items.count { $0.outcome != .open }
        return Document.TitleBlock(
            authority: word(project.scheme), title: word(.verificationReport),
            counterpart: .foreign(
                Wording(word.language.other)(.verificationReport), word.language.other),
            subject: word.entry(.projectName, project.name),
            statement: [],
            figures: [
                Document.Figure(
                    value: NumberText.whole(claim.count), unit: NumberText.unit("t-CO2"), caption: word(.claimVerified)),
                Document.Figure(
                    value: "\(closed)/\(items.count)", unit: word(.itemUnit), caption: word(.itemsClosed)),
                Document.Figure(
                    value: NumberText.whole(count(.failed)), unit: word(.itemUnit), caption: word(.itemsFailed)),
            ],
            facts: [
                word.entry(.reportNumber, id), word.entry(.reportVersion, String(version)),
                word.entry(.reportDate, word.day(date)), word.entry(.monitoringPeriod, word.period(period)),
            ])
    }

    private func conclusion(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "conclusion", heading: word(.conclusion),
            blocks: [
                .paragraph([.text(word(statement))]),
                .entries([
                    word.entry(.opinion, .badge(opinion.badge(word))),
                    word.entry(.assurance, word(assurance == .reasonable ? .assuranceReasonable : .assuranceLimited)),
                    Document.Entry(
                        key: word(.materiality),
                        value: word.marked(
                            [.text(NumberText.decimal(materiality.percent) + " %")], isVerified: materiality.isVerified)
                    ),
                    word.entry(
                        .claimVerified, .strong("\(NumberText.whole(claim.count)) \(NumberText.unit("t-CO2"))")),
                ]),
            ])
    }

    private func subject(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "subject", heading: word(.verificationSubject),
            blocks: [
                .entries([
                    word.entry(.projectName, project.name), word.entry(.projectNumber, .code(project.id.text)),
                    word.entry(.projectForm, word(project.form)),
                    word.entry(
                        .projectOperator, .text(project.operatorName + " "), .code(project.operatorID.text),
                        .text(project.operatorAddress.isEmpty ? "" : " \(project.operatorAddress)")),
                    word.methodology(methodology), word.entry(.definitionDigest, .code(methodology.digest)),
                    word.entry(
                        .monitoringPeriod, .text(word.period(period) + " "),
                        .aside(word(.dayCount, NumberText.whole(period.dayCount)))),
                    word.entry(.monitoringPeriodNumber, .code(periodID.text)),
                    word.entry(
                        .reportVerified, .text(reportID + " "), .aside(word(.versionOf, String(reportVersion)))),
                    word.entry(.reportDigest, .code(reportDigest)),
                ])
            ])
    }

    private func team(_ word: Wording) -> Document.Section {
        let reviewEntries: [Document.Entry] =
            if let review {
                [
                    word.entry(
                        .reviewer, .code(review.reviewer.text), .text(" "), .code(review.organisation.text)),
                    word.entry(.reviewDate, word.day(review.date)),
                    word.entry(
                        .reviewResult,
                        .badge(
                            Document.Badge(
                                text: word(review.agrees ? .reviewAgrees : .reviewDisagrees),
                                tone: review.agrees ? .good : .bad))),
                    word.entry(.comment, review.comment.isEmpty ? "–" : review.comment),
                ]
            } else {
                [word.entry(.reviewer, .badge(Outcome.open.badge(word)))]
            }
        return Document.Section(
            anchor: "team", heading: word(.team),
            blocks: [
                .entries(
                    [
                        word.entry(.verificationBody, .text(bodyName + " "), .code(bodyID.text)),
                        word.entry(.leadVerifier, .code(leadVerifier.text)),
                    ] + reviewEntries)
            ])
    }
}
