import Quantities

extension MonitoringReport: Publication {
    package static let format = "daicho/monitoring-report/1"

    package func document(in language: Language) -> Document {
        let word = Wording(language)
        return Document(
            form: .report, language: language, identifier: "\(id) v\(version)", date: date, title: title(word),
            isSimulated: isSimulated,
            notices: word.simulatedNotices(isSimulated) + word.unverifiedNotices(hasUnverified),
            sections: [
                overview(word), membersSection(word), valuesSection(word), calculationSection(word),
                traceSection(word), energySection(word), qualitySection(word), deliveriesSection(word),
                ancillarySection(word), resultsSection(word), word.logSection(log),
            ] + word.notes(notes),
            colophon: word.colophon(Self.format), log: log)
    }

    /// Whether 要確認 appears anywhere.
    var hasUnverified: Bool {
        !methodology.isVerified || !ancillary.isVerified || values.contains { !$0.isVerified }
            || years.contains { !$0.factor.isVerified || $0.trace.contains { !$0.isVerified } }
            || ancillary.items.contains { !$0.isVerified }
    }

    /// EL_PJ over the whole period.
    var selfUse: Energy { years.reduce(.zero) { $0 + $1.selfUse } }

    private func title(_ word: Wording) -> Document.TitleBlock {
        Document.TitleBlock(
            authority: word(project.scheme), title: word(.monitoringReport),
            counterpart: .foreign(
                Wording(word.language.other)(.monitoringReport), word.language.other),
            subject: word.entry(.projectName, project.name),
            statement: [],
            figures: [
                Document.Figure(
                    value: NumberText.whole(claim.count), unit: NumberText.unit("t-CO2"), caption: word(.claim)),
                Document.Figure(
                    value: NumberText.decimal(selfUse.megawattHours), unit: "MWh", caption: word(.selfUseTotal)),
                Document.Figure(
                    value: NumberText.whole(members.count), unit: word(.memberUnit), caption: word(.inProgramme)),
                Document.Figure(
                    value: quality.completeness.map { NumberText.fixed($0 * 100, places: 2, .down) } ?? "–", unit: "%",
                    caption: word(.completeness)),
            ],
            facts: [
                word.entry(.reportNumber, .text(id)), word.entry(.reportVersion, .text(String(version))),
                word.entry(.reportDate, word.day(date)), word.entry(.monitoringPeriod, word.period(period)),
            ])
    }

    private func overview(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "overview", heading: word(.overview),
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
                    word.entry(.creditingPeriod, word.period(creditingPeriod)),
                ])
            ])
    }

    private func membersSection(_ word: Wording) -> Document.Section {
        let total = [
            Document.Cell(word(.total)), Document.Cell(NumberText.whole(members.count)),
            Document.Cell(NumberText.decimal(members.capacity)),
        ]
        return Document.Section(
            anchor: "members", heading: word(.membersHeading),
            blocks: [
                .entries([
                    word.entry(.membersCount, NumberText.whole(members.count)),
                    word.entry(.capacityTotal, NumberText.decimal(members.capacity) + " kW"),
                    word.entry(.sharedAttribute, members.attribute),
                ]),
                .table(
                    Document.Table(
                        caption: word(.membersByPrefecture),
                        columns: [
                            word.column(.prefecture), word.column(.membersCount, .number),
                            word.column(.capacityKW, .number),
                        ],
                        rows: members.prefectures.map { row in
                            [
                                Document.Cell(
                                    row.prefecture.map { word.language == .ja ? $0.name : $0.romanised }
                                        ?? word(.noPrefecture)),
                                Document.Cell(NumberText.whole(row.members)),
                                Document.Cell(NumberText.decimal(row.capacity)),
                            ]
                        }, totals: [total])),
            ])
    }
}
