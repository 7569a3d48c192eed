/// One of the 47 prefectures (都道府県) by its JIS X 0401 number, 1 (北海道) to 47 (沖縄県).
package struct Prefecture: Hashable, Sendable {
    package let number: Int

    package var name: String { Self.names[number - 1].ja }
    package var romanised: String { Self.names[number - 1].en }

    /// Latitude and longitude of the prefectural office, degrees north and east, to 0.01°: only for detectors.
    package var office: (latitude: Double, longitude: Double) {
        (Self.names[number - 1].latitude, Self.names[number - 1].longitude)
    }

    /// Finds the prefecture by number, Japanese or romanised name, or by an address that begins with the Japanese name.
    package init?(_ text: String) {
        if let number = Int(text) {
            guard (1...47).contains(number) else { return nil }
            self.number = number
            return
        }
        guard
            let index = Self.names.firstIndex(where: {
                text.hasPrefix($0.ja) || $0.en.lowercased() == text.lowercased()
            })
        else { return nil }
        number = index + 1
    }

    private static let names: [(ja: String, en: String, latitude: Double, longitude: Double)] = [
        ("北海道", "Hokkaido", 43.06, 141.35), ("青森県", "Aomori", 40.82, 140.74), ("岩手県", "Iwate", 39.70, 141.15),
        ("宮城県", "Miyagi", 38.27, 140.87), ("秋田県", "Akita", 39.72, 140.10), ("山形県", "Yamagata", 38.24, 140.36),
        ("福島県", "Fukushima", 37.75, 140.47), ("茨城県", "Ibaraki", 36.34, 140.45), ("栃木県", "Tochigi", 36.57, 139.88),
        ("群馬県", "Gunma", 36.39, 139.06), ("埼玉県", "Saitama", 35.86, 139.65), ("千葉県", "Chiba", 35.60, 140.12),
        ("東京都", "Tokyo", 35.69, 139.69), ("神奈川県", "Kanagawa", 35.45, 139.64), ("新潟県", "Niigata", 37.90, 139.02),
        ("富山県", "Toyama", 36.70, 137.21), ("石川県", "Ishikawa", 36.59, 136.63), ("福井県", "Fukui", 36.07, 136.22),
        ("山梨県", "Yamanashi", 35.66, 138.57), ("長野県", "Nagano", 36.65, 138.18), ("岐阜県", "Gifu", 35.39, 136.72),
        ("静岡県", "Shizuoka", 34.98, 138.38), ("愛知県", "Aichi", 35.18, 136.91), ("三重県", "Mie", 34.73, 136.51),
        ("滋賀県", "Shiga", 35.00, 135.87), ("京都府", "Kyoto", 35.02, 135.76), ("大阪府", "Osaka", 34.69, 135.52),
        ("兵庫県", "Hyogo", 34.69, 135.18), ("奈良県", "Nara", 34.69, 135.83), ("和歌山県", "Wakayama", 34.23, 135.17),
        ("鳥取県", "Tottori", 35.50, 134.24), ("島根県", "Shimane", 35.47, 133.05), ("岡山県", "Okayama", 34.66, 133.93),
        ("広島県", "Hiroshima", 34.40, 132.46), ("山口県", "Yamaguchi", 34.19, 131.47), ("徳島県", "Tokushima", 34.07, 134.56),
        ("香川県", "Kagawa", 34.34, 134.04), ("愛媛県", "Ehime", 33.84, 132.77), ("高知県", "Kochi", 33.56, 133.53),
        ("福岡県", "Fukuoka", 33.61, 130.42), ("佐賀県", "Saga", 33.25, 130.30), ("長崎県", "Nagasaki", 32.75, 129.87),
        ("熊本県", "Kumamoto", 32.79, 130.74), ("大分県", "Oita", 33.24, 131.61), ("宮崎県", "Miyazaki", 31.91, 131.42),
        ("鹿児島県", "Kagoshima", 31.56, 130.56), ("沖縄県", "Okinawa", 26.21, 127.68),
    ]
}

extension Prefecture: Codable {
    package init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        guard let value = Prefecture(String(try container.decode(Int.self))) else {
            throw DecodingError.dataCorruptedError(in: container, debugDescription: "no prefecture has this number")
        }
        self = value
    }

    package func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(number)
    }
}

extension Prefecture: CustomStringConvertible {
    package var description: String { name }
}
