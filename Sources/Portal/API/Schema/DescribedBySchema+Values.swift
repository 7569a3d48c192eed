package import Quantities
package import Registry

extension Identifier: DescribedBySchema {
    package static var schema: Schema { .identifier }
    package static var sample: Identifier { Identifier(known: "sample") }
}

extension Day: DescribedBySchema {
    package static let schema = Schema.day
    package static let sample = Day(number: 0)
}

extension Instant: DescribedBySchema {
    package static let schema = Schema.instant
    package static let sample = Instant(seconds: 0)
}

extension Period: DescribedBySchema {
    package static let schema = Schema.object([
        Schema.Property("start", .day.meaning(ja: "初日", en: "First day")),
        Schema.Property("end", .day.meaning(ja: "最終日の翌日", en: "The day after the last")),
    ])
    package static let sample = Period(known: Day(number: 0), until: Day(number: 1))
}

extension Tonnes: DescribedBySchema {
    package static let schema = Schema.integer(0...Int64.max).meaning(ja: "t-CO2（整数）", en: "Whole tonnes of CO2")
    package static let sample = Tonnes.zero
}

extension Energy: DescribedBySchema {
    package static let schema = Schema.integer().meaning(ja: "電力量（Wh）", en: "Energy in Wh")
    package static let sample = Energy.zero
}

extension Rational: DescribedBySchema {
    package static let schema = Schema(.text(.rational)).meaning(ja: "厳密な数値", en: "An exact number")
    package static let sample = Rational(0)
}

extension Emissions: DescribedBySchema {
    package static let schema = Schema(.text(.rational)).meaning(ja: "t-CO2（厳密）", en: "Exact tonnes of CO2")
    package static let sample = Emissions(tonnes: Rational(0))
}

extension FiscalYear: DescribedBySchema {
    package static let schema = Schema.integer(1900...2200).meaning(
        ja: "年度（4月に始まる年）", en: "Fiscal year, named after the year in which it begins in April")
    package static let sample = FiscalYear(2020)
}

extension Prefecture: DescribedBySchema {
    package static let schema = Schema.integer(1...47).meaning(
        ja: "都道府県コード（JIS X 0401）", en: "Prefecture by its JIS X 0401 number")
    package static var sample: Prefecture { Prefecture("1") ?? { preconditionFailure("Hokkaido is there") }() }
}

extension Serial: DescribedBySchema {
    package static let schema = Schema.serial
    package static var sample: Serial {
        (try? Serial(.jc, 1)) ?? { preconditionFailure("the first serial is in range") }()
    }
}

extension SerialRange: DescribedBySchema {
    package static let schema = Schema.object([
        Schema.Property("first", .integer(numbers.lowerBound...numbers.upperBound)),
        Schema.Property("last", .integer(numbers.lowerBound...numbers.upperBound)),
    ])
    package static var sample: SerialRange {
        (try? SerialRange(1, 1)) ?? { preconditionFailure("one serial is a range") }()
    }
}
