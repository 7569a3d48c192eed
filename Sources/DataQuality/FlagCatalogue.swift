import Quantities

/// Every flag with its code, names, exact definition, version and default treatment.
///
/// All flags are excluded by default, save ``Flag/registerRollover``, which only informs: the energy across a rollover
/// is exact (the decoder counts over the register's last digit), and a rollover wrongly assumed would show as a slot
/// above capacity, which excludes it.
package enum FlagCatalogue {
    package static let definitions: [FlagDefinition] = [
        row(
            .missing, "missing", ja: "欠測", en: "Missing",
            "自家消費量の算定に必要なチャネルのいずれかに、そのコマの値がない。",
            "A channel that the self-consumption rule reads has no value in the slot.", canBeAccepted: false),
        row(
            .sentinel, "sentinel", ja: "番兵値", en: "Sentinel",
            "データ対応表で宣言した番兵値(例: -9999)が記録されていた。",
            "The source wrote one of the sentinels declared in the mapping, such as -9999."),
        row(
            .negative, "negative", ja: "負値", en: "Negative",
            "算定に必要なチャネルの値が0 Wh未満である。",
            "A channel that the self-consumption rule reads has a value below 0 Wh.", canBeAccepted: false),
        row(
            .aboveCapacity, "aboveCapacity", ja: "定格超過", en: "Above capacity",
            "発電量または売電量が、定格出力×コマの時間×許容係数を超える。",
            "Generation or export is greater than rated power × slot length × tolerance."),
        row(
            .stale, "stale", ja: "値の固着", en: "Stale run",
            "算定に必要なチャネルで、同じ0でない値が同一サイト日の中で6コマ以上続く。その区間の全コマ。",
            "In a channel that the self-consumption rule reads, 6 or more consecutive slots of one site-day hold the"
                + " same value other than zero; every slot of the run."),
        row(
            .night, "night", ja: "夜間発電", en: "Night generation",
            "コマの全時間にわたり太陽高度が-0.833度(位置が都道府県庁所在地の場合はさらに3度低い値)未満であるのに、発電量がメーターの最小計量単位を超える。",
            "The sun stays below -0.833° during the whole slot (3° lower where the place is only known to be the"
                + " prefectural office), and generation is greater than one quantum of the meter."),
        row(
            .registerFall, "registerFall", ja: "積算値の減少", en: "Register fall",
            "積算値が理由なく前回より小さい。コマの電力量は欠測とする。",
            "A cumulative register was lower than before for no known reason. The slot's energy is missing."),
        row(
            .registerReset, "registerReset", ja: "積算値のリセット", en: "Register reset",
            "積算値が0付近から再び始まった。コマの電力量は欠測とする。",
            "A cumulative register began again near zero. The slot's energy is missing."),
        row(
            .registerRollover, "registerRollover", ja: "積算値の桁あふれ", en: "Register rollover",
            "積算値が最大桁を超えて0に戻った。電力量は桁あふれをまたいで計算済みであり、情報として示す。",
            "A cumulative register passed its last digit. The energy is counted across it; the flag informs only.",
            treatment: .accept),
        row(
            .copy, "copy", ja: "サイト日の複製", en: "Copy",
            "他のサイト日と、コマの区分、チャネル、全ての値が一致する(発電量に0でない値が8コマ以上、異なる値が4種以上ある日のみ)。双方の全コマ。",
            "Grid, channels and every value equal those of another site-day of the fleet (only days with at least 8"
                + " slots of generation above zero and 4 different values); every slot of both."),
        row(
            .doubtedBySource, "doubtedBySource", ja: "提供元の疑義", en: "Doubted by the source",
            "データ提供元の品質欄が、推定・補間など実測でないことを示す。",
            "The source's own quality column says that the value is not a plain measurement."),
        row(
            .exportExceedsGeneration, "exportExceedsGeneration", ja: "売電量が発電量を超過", en: "Export exceeds generation",
            "同じコマの売電量が発電量より大きい。",
            "Export is greater than generation in the same slot.", canBeAccepted: false),
    ]

    /// Precondition: `flag` is a single flag of the catalogue.
    package static func definition(of flag: Flag) -> FlagDefinition {
        precondition(flag.rawValue.nonzeroBitCount == 1 && Flag.all.contains(flag), "not a single known flag")
        return definitions[flag.rawValue.trailingZeroBitCount]
    }

    /// The flag with a stable code; nil when there is none.
    package static func flag(code: String) -> Flag? { definitions.first { $0.code == code }?.flag }

    /// The flags that keep a slot out of the claim while nobody has decided otherwise.
    package static let excludedByDefault: Flag = definitions.reduce(into: []) { set, row in
        if row.defaultTreatment == .exclude { set.formUnion(row.flag) }
    }

    private static func row(
        _ flag: Flag, _ code: String, ja: String, en: String, _ definitionJa: String, _ definitionEn: String,
        treatment: Treatment = .exclude, canBeAccepted: Bool = true
    ) -> FlagDefinition {
        FlagDefinition(
            flag: flag, code: code, name: Bilingual(ja: ja, en: en),
            definition: Bilingual(ja: definitionJa, en: definitionEn), version: 1, defaultTreatment: treatment,
            canBeAccepted: canBeAccepted)
    }
}
