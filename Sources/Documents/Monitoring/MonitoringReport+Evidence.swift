import Quantities

/// What stands behind the figures: months, quality, deliveries, ancillary activities, members.
extension MonitoringReport {
    func energySection(_ word: Wording) -> Document.Section {
        let generation = months.reduce(Energy.zero) { $0 + $1.generation }
        let selfUse = months.reduce(Energy.zero) { $0 + $1.selfUse }
        let table = Document.Table(
            caption: word(.monthsCaption),
            columns: [
                word.column(.month, .short), word.column(.generationKWh, .number), word.column(.selfUseKWh, .number),
            ],
            rows: months.map {
                [
                    Document.Cell(word.month($0.month, of: $0.year)),
                    Document.Cell(NumberText.kilowattHours($0.generation)),
                    Document.Cell(NumberText.kilowattHours($0.selfUse)),
                ]
            },
            totals: [
                [
                    Document.Cell(word(.total)), Document.Cell(NumberText.kilowattHours(generation)),
                    Document.Cell(NumberText.kilowattHours(selfUse)),
                ]
            ])
        let chart = MonthlyChart(months: months, word: word).chart
        return Document.Section(
            anchor: "months", heading: word(.monthsHeading),
            blocks: (chart.map { [.chart($0)] } ?? []) + [.table(table)])
    }

    func qualitySection(_ word: Wording) -> Document.Section {
        let rows = quality.flags.map { flag in
            [
                Document.Cell(lines: [[.text(word(flag.name))], [.code(flag.code)]]),
                Document.Cell(NumberText.whole(flag.slots)), Document.Cell(NumberText.whole(flag.siteDays)),
                Document.Cell(NumberText.kilowattHours(flag.excluded)), Document.Cell(word(flag.treatment)),
            ]
        }
        let flags = Document.Table(
            caption: word(.flagsCaption),
            columns: [
                word.column(.flag), word.column(.slots, .number), word.column(.siteDays, .number),
                word.column(.excludedKWh, .number), word.column(.treatment),
            ], rows: rows, narrow: .stacks)
        return Document.Section(
            anchor: "quality", heading: word(.qualityHeading),
            blocks: [
                .entries([
                    word.entry(.expectedSlots, NumberText.whole(quality.expectedSlots)),
                    word.entry(.receivedSlots, NumberText.whole(quality.receivedSlots)),
                    word.entry(.completeness, quality.completeness.map(NumberText.percent) ?? "–"),
                    word.entry(.excludedTotal, NumberText.kilowattHours(quality.excluded) + " kWh"),
                    word.entry(.detectors, .code(quality.detectorVersion)),
                ]), word.block(flags, orNone: .noFlags), .paragraph([.aside(word(.flagsOverlap))]),
            ])
    }

    func deliveriesSection(_ word: Wording) -> Document.Section {
        Document.Section(
            anchor: "deliveries", heading: word(.deliveriesHeading),
            blocks: [
                word.block(
                    Document.Table(
                        caption: word(.deliveriesCaption),
                        columns: [
                            word.column(.delivery, .short), word.column(.fileDigest),
                            word.column(.recordIndex, .number),
                            word.column(.siteDays, .number),
                        ],
                        rows: deliveries.map {
                            [
                                Document.Cell(.code($0.id.text)), Document.Cell(.code($0.digest)),
                                Document.Cell(String($0.record)),
                                Document.Cell(NumberText.whole($0.siteDays)),
                            ]
                        }, narrow: .stacks), orNone: .noDeliveries)
            ])
    }

    func ancillarySection(_ word: Wording) -> Document.Section {
        let rows = ancillary.items.map { item in
            [
                Document.Cell(word(item.name)), Document.Cell(word(Phrase(item.treatment))),
                Document.Cell(item.emissions.map { NumberText.decimal($0.tonnes, atMost: 6) } ?? "–"),
                Document.Cell(item.impact.map(NumberText.percent) ?? "–"),
                Document.Cell(lines: [word.marked([.text(word(item.basis))], isVerified: item.isVerified)]),
            ]
        }
        let holds = ancillary.omittedSum < ancillary.limit
        let outcome = Document.Badge(text: word(holds ? .withinLimit : .overLimit), tone: holds ? .good : .bad)
        return Document.Section(
            anchor: "ancillary", heading: word(.ancillaryHeading),
            blocks: [
                word.block(
                    Document.Table(
                        caption: word(.ancillaryCaption),
                        columns: [
                            word.column(.activity), word.column(.handling), word.column(.emissionsTonnes, .number),
                            word.column(.impact, .number), word.column(.basis),
                        ], rows: rows, narrow: .stacks), orNone: .noAncillary),
                .entries([
                    Document.Entry(
                        key: word(.omittedSum),
                        value: word.marked(
                            [
                                .text(
                                    word(
                                        .omittedAgainstLimit, NumberText.percent(ancillary.omittedSum),
                                        NumberText.percent(ancillary.limit)) + " "), .badge(outcome),
                            ], isVerified: ancillary.isVerified))
                ]),
            ])
    }

    func resultsSection(_ word: Wording) -> Document.Section {
        let shown = results.prefix(Self.resultsShown)
        let text =
            shown.count < results.count
            ? word(.resultsCut, NumberText.whole(shown.count), NumberText.whole(results.count))
            : word(.resultsAll, NumberText.whole(results.count))
        let table = Document.Table(
            caption: word(.resultsCaption),
            columns: [
                word.column(.site, .short), word.column(.capacityKW, .number), word.column(.daysClaimed, .number),
                word.column(.generationKWh, .number), word.column(.soldKWh, .number), word.column(.selfUseKWh, .number),
            ],
            rows: shown.map {
                [
                    Document.Cell(.code($0.site.text)), Document.Cell(NumberText.decimal($0.capacity)),
                    Document.Cell(NumberText.whole($0.days)), Document.Cell(NumberText.kilowattHours($0.generation)),
                    Document.Cell(NumberText.kilowattHours($0.sold)),
                    Document.Cell(NumberText.kilowattHours($0.selfUse)),
                ]
            }, totals: [resultsTotal(word)])
        return Document.Section(
            anchor: "results", heading: word(.resultsHeading), blocks: [.paragraph([.text(text)]), .table(table)])
    }

    /// Sums over all members, also those not shown.
    private func resultsTotal(_ word: Wording) -> [Document.Cell] {
        var sums = (capacity: Rational.zero, days: 0, generation: Energy.zero, sold: Energy.zero, selfUse: Energy.zero)
        for result in results {
            sums.capacity = sums.capacity + result.capacity
            sums.days += result.days
            sums.generation += result.generation
            sums.sold += result.sold
            sums.selfUse += result.selfUse
        }
        return [
            Document.Cell(word(.totalAllMembers)), Document.Cell(NumberText.decimal(sums.capacity)),
            Document.Cell(NumberText.whole(sums.days)), Document.Cell(NumberText.kilowattHours(sums.generation)),
            Document.Cell(NumberText.kilowattHours(sums.sold)), Document.Cell(NumberText.kilowattHours(sums.selfUse)),
        ]
    }
}

extension Phrase {
    fileprivate init(_ treatment: MonitoringReport.AncillaryImpact.Item.Treatment) {
        self =
            switch treatment {
            case .calculated: .treatmentCalculated
            case .impactRatio: .treatmentImpactRatio
            case .omitted: .treatmentOmitted
            }
    }
}
