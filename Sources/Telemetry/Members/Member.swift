package import Quantities

/// A programme member (会員): one home, its equipment and what its owner declared when joining.
///
/// Name and address are personal data: they stay in the store and never enter a record of the log.
/// Source: `domain/jcredit.md` §5–6 and items C1–C12, D1–D6 of §8.
package struct Member: Hashable, Sendable, Codable {
    package let site: SiteID
    /// 氏名. Personal.
    package let name: String?
    /// 住所. Personal.
    package let address: String?
    package let prefecture: Prefecture
    /// Degrees north and east, where the member gave them; only for solar position.
    package let location: Location?
    package let panels: Panels
    package let conditioner: Conditioner
    package let meter: Meter
    /// 運転開始日.
    package let operationStart: Day
    /// 供給地点番号: 22 digits, or what the utility calls the place.
    package let supplyPoint: String?
    package let declarations: Declarations
    /// 入会届の日付: the date of the signed membership form.
    package let consentDate: Day
    /// 入会日.
    package let joiningDate: Day

    package init(
        site: SiteID, name: String?, address: String?, prefecture: Prefecture, location: Location?, panels: Panels,
        conditioner: Conditioner, meter: Meter, operationStart: Day, supplyPoint: String?,
        declarations: Declarations, consentDate: Day, joiningDate: Day
    ) {
        self.site = site
        self.name = name
        self.address = address
        self.prefecture = prefecture
        self.location = location
        self.panels = panels
        self.conditioner = conditioner
        self.meter = meter
        self.operationStart = operationStart
        self.supplyPoint = supplyPoint
        self.declarations = declarations
        self.consentDate = consentDate
        self.joiningDate = joiningDate
    }

    package var meterKey: String { meter.key }

    /// Hundred-thousandths of a degree, about a metre: whole numbers, so that a member reads back the same.
    package struct Location: Hashable, Sendable, Codable {
        package let latitudeE5: Int
        package let longitudeE5: Int

        package init(latitudeE5: Int, longitudeE5: Int) {
            self.latitudeE5 = latitudeE5
            self.longitudeE5 = longitudeE5
        }

        package var latitude: Double { Double(latitudeE5) / 100_000 }
        package var longitude: Double { Double(longitudeE5) / 100_000 }
    }

    /// 太陽光パネル.
    package struct Panels: Hashable, Sendable, Codable {
        package let maker: String
        package let model: String
        package let serial: String?
        /// 定格出力 in watts.
        package let ratedWatts: Int

        package init(maker: String, model: String, serial: String?, ratedWatts: Int) {
            self.maker = maker
            self.model = model
            self.serial = serial
            self.ratedWatts = ratedWatts
        }
    }

    /// パワーコンディショナ (PCS).
    package struct Conditioner: Hashable, Sendable, Codable {
        package let maker: String
        package let model: String
        package let serial: String

        package init(maker: String, model: String, serial: String) {
            self.maker = maker
            self.model = model
            self.serial = serial
        }

        /// The unique key of an installation (PCSの製造番号を単一キーとする). Source: jcredit §4, `sourced PV14`.
        package var key: String { EquipmentKey.normalise(maker: maker, serial: serial) }
    }

    /// 計量器.
    package struct Meter: Hashable, Sendable, Codable {
        package enum Class: String, Sendable, Codable, CaseIterable {
            /// 特定計量器: legally verified (検定).
            case specified
            /// その他の計量器: calibrated (校正).
            case calibrated
        }

        package let maker: String
        package let serial: String
        package let `class`: Class
        /// 検定有効期限 of a specified meter; of another, the last day its calibration is good for.
        package let validUntil: Day
        /// 精度等級, as the data sheet writes it.
        package let accuracyClass: String?
        /// 備考: kind, place, how it is read.
        package let note: String?

        package init(
            maker: String, serial: String, class: Class, validUntil: Day, accuracyClass: String?, note: String?
        ) {
            self.maker = maker
            self.serial = serial
            self.class = `class`
            self.validUntil = validUntil
            self.accuracyClass = accuracyClass
            self.note = note
        }

        package var key: String { EquipmentKey.normalise(maker: maker, serial: serial) }
    }

    /// What the member declared or handed in.
    package struct Declarations: Hashable, Sendable, Codable {
        /// 系統連系の契約がある: displaces grid power (condition 3).
        package let hasGridContract: Bool
        /// 設置写真がある (condition 1).
        package let hasInstallationPhoto: Bool
        /// 類似制度に登録している, such as green power certificates.
        package let isInSimilarScheme: Bool
        /// 補助金の名称, empty when none: whether it reserves the value is the verifier's question.
        package let subsidy: String?
        /// 運営・管理者またはその構成者 (attribute b).
        package let isConstituent: Bool

        package init(
            hasGridContract: Bool, hasInstallationPhoto: Bool, isInSimilarScheme: Bool, subsidy: String?,
            isConstituent: Bool
        ) {
            self.hasGridContract = hasGridContract
            self.hasInstallationPhoto = hasInstallationPhoto
            self.isInSimilarScheme = isInSimilarScheme
            self.subsidy = subsidy
            self.isConstituent = isConstituent
        }
    }
}
