package import Quantities

/// What an application to join (入会届) says, as far as the rules of joining look at it. Nil is: not given.
package struct MemberApplication: Hashable, Sendable {
    /// Where the equipment stands; nil when the address is in no prefecture.
    package let prefecture: Prefecture?
    /// 入会申込日
    package let applicationDay: Day?
    /// First operation of the equipment (稼働開始日).
    package let firstOperation: Day?
    /// The day on which the member consented to data use, agency and assignment of the value.
    package let consentDay: Day?
    /// The member's own crediting period.
    package let window: Period?
    /// 類似制度に登録している: the member declares another scheme for the same reduction.
    package let isInSimilarScheme: Bool

    package init(
        prefecture: Prefecture?, applicationDay: Day?, firstOperation: Day?, consentDay: Day?, window: Period?,
        isInSimilarScheme: Bool = false
    ) {
        self.prefecture = prefecture
        self.applicationDay = applicationDay
        self.firstOperation = firstOperation
        self.consentDay = consentDay
        self.window = window
        self.isInSimilarScheme = isInSimilarScheme
    }
}

/// The rules of joining a programme, checked all at once so that a list can be mended in one go.
///
/// 1. The activity is in Japan. Source: AG24, `sourced`.
/// 2. The application is dated, not after today.
/// 3. First operation is on or after the day two years before the application (2年要件). Source: AG24, `sourced`.
/// 4. Consent is dated, not after today. Source: AG24, BC24, `sourced`.
/// 5. The window starts on or after the application, as the project's own does. `assumed` for members.
/// 6. The window is at most eight years. Source: AG24, `sourced`.
/// 7. The reduction is in no similar scheme (類似制度). Source: SE, PV14, `sourced`.
package enum MemberEligibility {
    package static let yearsBack = 2
    package static let longestWindowYears = 8

    /// Every reason against the member, in the order of the rules; empty when the member may join.
    package static func check(_ member: MemberApplication, on today: Day) -> [Rejection] {
        [
            place(member), application(member, today), operation(member), consent(member, today), windowStart(member),
            windowLength(member), similarScheme(member),
        ].compactMap { $0 }
    }

    private static func place(_ member: MemberApplication) -> Rejection? {
        guard member.prefecture == nil else { return nil }
        return Rejection(
            "project.member.notInJapan", source: "AG24", expected: "an address in one of the 47 prefectures",
            found: "none", ja: "実施場所が国内と確認できません", en: "The place cannot be recognised as in Japan")
    }

    private static func application(_ member: MemberApplication, _ today: Day) -> Rejection? {
        guard let day = member.applicationDay else {
            return missing("project.member.applicationMissing", ja: "入会申込日がありません", en: "The application is not dated")
        }
        guard day > today else { return nil }
        return Rejection(
            "project.member.applicationInFuture", expected: "≤ \(today)", found: "\(day)", ja: "入会申込日が未来の日付です",
            en: "The application is dated in the future")
    }

    private static func operation(_ member: MemberApplication) -> Rejection? {
        guard let operation = member.firstOperation else {
            return missing(
                "project.member.firstOperationMissing", ja: "稼働開始日がありません", en: "The day of first operation is not given"
            )
        }
        guard let application = member.applicationDay else { return nil }
        let earliest = application.advanced(byYears: -yearsBack)
        guard operation < earliest else { return nil }
        return Rejection(
            "project.member.twoYearRule", source: "AG24", expected: "≥ \(earliest)", found: "\(operation)",
            ja: "稼働開始日が入会申込日の2年前の日より前です", en: "First operation is more than two years before the application")
    }

    private static func consent(_ member: MemberApplication, _ today: Day) -> Rejection? {
        guard let consent = member.consentDay else {
            return missing("project.member.consentMissing", ja: "同意の日付がありません", en: "There is no dated consent")
        }
        guard consent > today else { return nil }
        return Rejection(
            "project.member.consentInFuture", expected: "≤ \(today)", found: "\(consent)", ja: "同意日が未来の日付です",
            en: "The consent is dated in the future")
    }

    private static func windowStart(_ member: MemberApplication) -> Rejection? {
        guard let window = member.window else {
            return missing("project.member.windowMissing", ja: "会員の認証対象期間がありません", en: "The member has no window")
        }
        guard let application = member.applicationDay, window.start < application else { return nil }
        return Rejection(
            "project.member.windowBeforeApplication", source: "assumed", expected: "start ≥ \(application)",
            found: "\(window.start)", ja: "会員の認証対象期間が入会申込日より前に始まっています",
            en: "The member's window starts before the application")
    }

    private static func windowLength(_ member: MemberApplication) -> Rejection? {
        guard let window = member.window else { return nil }
        let latest = window.start.advanced(byYears: longestWindowYears)
        guard window.end > latest else { return nil }
        return Rejection(
            "project.member.windowTooLong", source: "AG24", expected: "end ≤ \(latest)", found: "\(window.end)",
            ja: "会員の認証対象期間は8年以内でなければなりません", en: "The member's window is longer than eight years")
    }

    private static func similarScheme(_ member: MemberApplication) -> Rejection? {
        guard member.isInSimilarScheme else { return nil }
        return Rejection(
            "project.member.similarScheme", source: "SE, PV14", expected: "no similar scheme", found: "declared",
            ja: "類似制度に登録している会員は参加できません", en: "A member of a similar scheme cannot join")
    }

    private static func missing(_ code: String, ja: String, en: String) -> Rejection {
        Rejection(code, source: "AG24", expected: "a date", found: "none", ja: ja, en: en)
    }
}
