import Foundation
import Quantities
import Telemetry
import TestBrowser
import Testing
import UseCases

/// Readings that were committed to and recorded, and are not what the lines say.
@Suite(.enabled(if: Browser.hasNode, Comment(rawValue: Browser.absence)))
struct BrowserReadingsLieTests {
    private let judge: BrowserJudge

    init() throws { judge = try BrowserJudge() }

    private struct Lie: Sendable {
        let name: String
        let code: String?
        let rule: SelfConsumptionRule
        let change: @Sendable (SiteDay) -> [UInt8]

        init(
            _ name: String, _ code: String?, rule: SelfConsumptionRule = .generationMinusExport,
            _ change: @escaping @Sendable (SiteDay) -> [UInt8]
        ) {
            self.name = name
            self.code = code
            self.rule = rule
            self.change = change
        }

        static func altered(_ day: SiteDay, _ change: (inout SiteDay) -> Void) -> [UInt8] {
            var altered = day
            change(&altered)
            return altered.payload()
        }
    }

    /// The same claim, from a meter of consumption.
    private static func consumption(_ day: SiteDay, more: Int32 = 0) -> [UInt8] {
        let count = day.grid.perDay
        let used = (0..<count).map { day.values[$0] - day.values[count + $0] + ($0 == 20 ? more : 0) }
        return SiteDay(
            site: day.site, day: day.day, grid: day.grid, channels: [.generation, .consumption],
            values: Array(day.values[..<count]) + used
        ).payload()
    }

    private static let malformed = "telemetry.payload.malformed"
    private static let lies = [
        Lie("the same readings", nil) { $0.payload() },
        Lie("a watt-hour less was exported", "bundle.readings.sum") { Lie.altered($0) { $0.values[48 + 20] -= 1 } },
        Lie("a slot was not read", "bundle.readings.sum") { Lie.altered($0) { $0.values[20] = SiteDay.missing } },
        Lie("a slot is negative", "bundle.readings.sum") { Lie.altered($0) { $0.values[20] = -1 } },
        Lie("the least number there is", "bundle.readings.sum") { Lie.altered($0) { $0.values[20] = .min + 1 } },
        Lie("the greatest number there is", "bundle.readings.sum") { Lie.altered($0) { $0.values[20] = .max } },
        Lie("more exported than generated", "bundle.readings.sum") { Lie.altered($0) { $0.values[48] = 1 } },
        Lie("a doubt is marked", nil) { Lie.altered($0) { $0.marks = [1] + [UInt8](repeating: 0, count: 47) } },
        Lie("a marking of nothing", malformed) { $0.payload().dropLast() + [1] + [UInt8](repeating: 0, count: 48) },
        Lie("a byte more", malformed) { $0.payload() + [0] },
        Lie("a byte less", malformed) { $0.payload().dropLast() },
        Lie("another version", malformed) { [2] + $0.payload().dropFirst() },
        Lie("nothing", malformed) { _ in [] },
        Lie("a number not the shortest", malformed) {
            // The day's code, two bytes, becomes three.
            let bytes = $0.payload()
            let day = 2 + Int(bytes[1])
            return Array(bytes[...day]) + [bytes[day + 1], bytes[day + 2] | 0x80, 0] + bytes[(day + 3)...]
        },
        Lie("another site", "bundle.readings.other") {
            SiteDay(
                site: SiteID(known: "roof-9"), day: $0.day, grid: $0.grid, channels: $0.channels, values: $0.values
            ).payload()
        },
        Lie("another day", "bundle.readings.other") {
            SiteDay(
                site: $0.site, day: $0.day.advanced(by: 1), grid: $0.grid, channels: $0.channels, values: $0.values
            ).payload()
        },
        Lie("a channel more", nil) {
            SiteDay(
                site: $0.site, day: $0.day, grid: $0.grid, channels: $0.channels + [.import],
                values: $0.values + [Int32](repeating: -5, count: 48)
            ).payload()
        },
        Lie("no export", "bundle.readings.sum") {
            SiteDay(
                site: $0.site, day: $0.day, grid: $0.grid, channels: [.generation], values: Array($0.values.prefix(48))
            ).payload()
        },
        Lie("consumption for export", "bundle.readings.sum") { consumption($0) },
        Lie("consumption, as the plan says", nil, rule: .minimumOfGenerationAndConsumption) { consumption($0) },
        Lie("more consumption", "bundle.readings.sum", rule: .minimumOfGenerationAndConsumption) {
            consumption($0, more: 1)
        },
        Lie("export, where the plan says consumption", "bundle.readings.sum", rule: .minimumOfGenerationAndConsumption)
        {
            $0.payload()
        },
    ]

    @Test("readings are read and summed alike, whatever was committed to")
    func readings() throws {
        let base = try DishonestOperator(BrowserLieTests.whole.get())
        let bundles = try Self.lies.map { lie in
            var forger = base
            for (place, siteDay) in base.bundle.siteDays.enumerated() {
                // All keep the rule of the plan; one of them lies.
                let bytes = try bytes(#require(siteDay.disclosed?.payload))
                let day = try SiteDay(payload: bytes)
                let isLiar = place == 1
                let honest = lie.rule == .generationMinusExport ? day.payload() : Self.consumption(day)
                try forger.deliver(isLiar ? lie.change(day) : honest, at: place)
            }
            try forger.rewrite(
                "project.planDrafted", SelfConsumptionRule.generationMinusExport.rawValue, lie.rule.rawValue)
            return try forger.signed()
        }
        for ((lie, bundle), answer) in zip(zip(Self.lies, bundles), try judge.ask(bundles)) {
            #expect(BrowserJudge.code(bundle) == lie.code, "the program: \(lie.name)")
            #expect(answer.refusal?.code == lie.code, "the page: \(lie.name), \(answer.refusal?.found ?? "")")
        }
    }

    private func bytes(_ hex: String) throws -> [UInt8] {
        let digits = Array(hex)
        return try stride(from: 0, to: digits.count, by: 2).map {
            try #require(UInt8(String(digits[$0...$0 + 1]), radix: 16))
        }
    }
}
