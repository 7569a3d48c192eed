import DataQuality
import Quantities
import Telemetry
import UseCases

/// One member as a program reads it.
struct MemberAnswer: Codable, Sendable {
    enum Standing: String, Codable, CaseIterable, Sendable { case outside, nothing, clean, noted, partly, leftOut }

    struct DayLine: Codable, Sendable {
        let day: Day
        let standing: Standing
        let slots: Int
        let excluded: Int
        /// Codes of its flags.
        let flags: [String]
        let generation: Energy
        let selfUse: Energy
    }

    struct MonthLine: Codable, Sendable {
        let year: Int
        let month: Int
        let generation: Energy
        let selfUse: Energy
    }

    let member: Member
    /// 会員の認証対象期間
    let window: Period
    /// What of the member stands in the log, in hexadecimal.
    let commitment: String
    let record: UInt64
    let firstReadings: Day?
    let lastReadings: Day?
    let fiscalYear: FiscalYear
    let days: [DayLine]
    let months: [MonthLine]
    let total: QualityCounts

    init(_ view: MemberView) {
        member = view.member
        window = view.window
        commitment = view.commitment
        record = view.record
        firstReadings = view.readings?.lowerBound
        lastReadings = view.readings?.upperBound
        fiscalYear = view.year.fiscalYear
        days = view.year.days.map {
            DayLine(
                day: $0.day, standing: Standing($0.standing), slots: $0.slots, excluded: $0.excluded,
                flags: $0.flags.codes, generation: $0.generation, selfUse: $0.selfUse)
        }
        months = view.year.months.map {
            MonthLine(year: $0.year, month: $0.month, generation: $0.generation, selfUse: $0.selfUse)
        }
        total = view.year.total
    }
}

extension MemberAnswer.Standing {
    fileprivate init(_ standing: DayQuality.Standing) {
        self =
            switch standing {
            case .outside: .outside
            case .nothing: .nothing
            case .clean: .clean
            case .noted: .noted
            case .partly: .partly
            case .leftOut: .leftOut
            }
    }
}
