extension SimulatedFleet {
    /// The mapping file, YAML, that reads what ``writeReadings(_:to:)`` writes in the layout.
    package static func mapping(_ layout: ReadingsLayout) -> String {
        switch layout {
        case .wide:
            """
            # SIMULATED シミュレーション: one row per home, day and channel
            encoding: utf-8
            layout: wide
            slotsPerDay: 48
            site: {column: site}
            stamps:
              date: {column: date, format: YYYY-MM-DD}
              zone: "+09:00"
            channel: {column: channel, values: {generation: generation, export: export}}
            series:
              - {channel: generation, slots: {first: "00:00", count: 48}, quantity: energy, unit: Wh}
              - {channel: export, slots: {first: "00:00", count: 48}, quantity: energy, unit: Wh}
            sentinels: ["\(sentinel)"]

            """
        case .long:
            """
            # SIMULATED シミュレーション: one row per home and half hour
            encoding: utf-8
            layout: long
            slotsPerDay: 48
            site: {column: site}
            stamps:
              column: time
              format: "YYYY-MM-DDThh:mm:ssZ"
              at: start
            series:
              - {channel: generation, column: generation_wh, quantity: energy, unit: Wh}
              - {channel: export, column: export_wh, quantity: energy, unit: Wh}
            sentinels: ["\(sentinel)"]

            """
        }
    }
}
