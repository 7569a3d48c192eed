/// The columns of a member list (`members.csv`): fixed names, each with its Japanese heading.
package enum MemberColumn: String, CaseIterable, Sendable {
    case siteID = "site_id"
    case name
    case address
    case prefecture
    case latitude
    case longitude
    case panelMaker = "pv_maker"
    case panelModel = "pv_model"
    case panelSerial = "pv_serial"
    case ratedKilowatts = "rated_kw"
    case conditionerMaker = "pcs_maker"
    case conditionerModel = "pcs_model"
    case conditionerSerial = "pcs_serial"
    case operationStart = "operation_start"
    case meterClass = "meter_class"
    case meterMaker = "meter_maker"
    case meterSerial = "meter_serial"
    case meterValidUntil = "meter_valid_until"
    case accuracyClass = "accuracy_class"
    case meterNote = "meter_note"
    case supplyPoint = "supply_point"
    case gridContract = "grid_contract"
    case similarScheme = "similar_scheme"
    case subsidy
    case installationPhoto = "installation_photo"
    case constituent
    case consentDate = "consent_date"
    case joiningDate = "joining_date"

    /// The heading of a Japanese list.
    package var japanese: String {
        switch self {
        case .siteID: "会員番号"
        case .name: "氏名"
        case .address: "住所"
        case .prefecture: "都道府県"
        case .latitude: "緯度"
        case .longitude: "経度"
        case .panelMaker: "太陽光メーカー"
        case .panelModel: "太陽光型式"
        case .panelSerial: "太陽光製造番号"
        case .ratedKilowatts: "定格出力kW"
        case .conditionerMaker: "PCSメーカー"
        case .conditionerModel: "PCS型式"
        case .conditionerSerial: "PCS製造番号"
        case .operationStart: "運転開始日"
        case .meterClass: "計量器区分"
        case .meterMaker: "計量器メーカー"
        case .meterSerial: "計量器製造番号"
        case .meterValidUntil: "検定有効期限"
        case .accuracyClass: "精度等級"
        case .meterNote: "計量器備考"
        case .supplyPoint: "供給地点番号"
        case .gridContract: "系統契約"
        case .similarScheme: "類似制度"
        case .subsidy: "補助金"
        case .installationPhoto: "設置写真"
        case .constituent: "構成者"
        case .consentDate: "入会届日"
        case .joiningDate: "入会日"
        }
    }

    /// Whether the column must be there. Of `address` and `prefecture` one is enough.
    package var isRequired: Bool {
        switch self {
        case .name, .address, .prefecture, .latitude, .longitude, .panelSerial, .accuracyClass, .meterNote,
            .supplyPoint, .subsidy, .constituent:
            false
        default: true
        }
    }
}
