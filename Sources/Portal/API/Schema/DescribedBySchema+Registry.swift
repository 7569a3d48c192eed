import Quantities
package import Registry

extension FreezeScope: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([
                Schema.Property("kind", Schema(.word(["units"]))), Schema.Property("prefix", .words(SerialPrefix.self)),
                Schema.Property("range", SerialRange.schema),
            ]),
            .object([
                Schema.Property("kind", Schema(.word(["organisation"]))), Schema.Property("organisation", .identifier),
            ]),
            .object([Schema.Property("kind", Schema(.word(["account"]))), Schema.Property("account", .identifier)]),
            .object([Schema.Property("kind", Schema(.word(["registry"])))]),
        ])
    ).meaning(
        ja: "登録簿全体、組織、口座またはシリアル番号の範囲", en: "The whole registry, an organisation, an account or a range of serials")
    package static var sample: FreezeScope { .registry }
}

extension Hold.Completion: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([Schema.Property("kind", Schema(.word(["due"]))), Schema.Property("at", .instant)]),
            .object([
                Schema.Property("kind", Schema(.word(["byHand"]))), Schema.Property("until", .instant),
                Schema.Property("notBefore", .instant, isRequired: false),
            ]),
            .object([
                Schema.Property("kind", Schema(.word(["exchange"]))), Schema.Property("for", UnitSelection.schema),
                Schema.Property("until", .instant), Schema.Property("notBefore", .instant, isRequired: false),
            ]),
            .object([
                Schema.Property("kind", Schema(.word(["export"]))), Schema.Property("at", .instant),
                Schema.Property("registry", String.schema), Schema.Property("destination", String.schema),
            ]),
        ])
    ).meaning(
        ja: "登録簿が期日に実行する（口座へ、または他の登録簿へ移管）か、口座代表者が期限までに実行するか、移転先が引換えに渡すか",
        en: """
            By the registry when it is due, to an account or to another registry, by a representative until the hold ends, or \
            by the receiver in exchange
            """)
    package static var sample: Hold.Completion { .due(Instant(seconds: 0)) }
}

extension UnitSelection: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([
                Schema.Property(
                    "quantity",
                    .object([
                        Schema.Property("_0", Tonnes.schema), Schema.Property("of", .identifier, isRequired: false),
                    ]))
            ]),
            .object([
                Schema.Property(
                    "serials",
                    .object([
                        Schema.Property("_0", .words(SerialPrefix.self)), Schema.Property("_1", SerialRange.schema),
                    ]))
            ]),
        ])
    ).meaning(ja: "数量またはシリアル番号の範囲", en: "So many units, or a range of serials")
    package static var sample: UnitSelection { .quantity(.zero) }
}

extension Hold.Confirmation: DescribedBySchema {
    package static let schema = Schema(
        .oneOf([
            .object([Schema.Property("kind", Schema(.word(["awaited"]))), Schema.Property("until", .instant)]),
            .object([Schema.Property("kind", Schema(.word(["notNeeded", "given"])))]),
        ])
    ).meaning(ja: "移転先の確認", en: "Whether the receiving account must agree, and has")
    package static var sample: Hold.Confirmation { .notNeeded }
}

extension RegistryControls: DescribedBySchema {
    package static let schema = Schema.object([
        Schema.Property("requiresDueDiligence", .boolean), Schema.Property("delaysUntrusted", .boolean),
        Schema.Property("trustedAfterWorkingDays", .integer(0...30)),
        Schema.Property("confirmationDays", .integer(1...30), isRequired: false),
        Schema.Property("untrustedLimit", Tonnes.schema, isRequired: false),
    ])
    package static var sample: RegistryControls { .none }
}
