package import Quantities

/// Meters, devices, and what happened to them in the period.
package struct MeasurementFacts: Hashable, Sendable {
    /// D3 to D6: one entry for each monitoring point.
    package var meters: [MeterFacts]
    /// D3: sites with a stream of readings that belongs to no monitoring point.
    package var unmappedStreams: [SiteID]
    /// D2, D7: one entry for each inverter (PCS).
    package var devices: [DeviceFacts]
    /// D10: devices replaced in the period.
    package var replacements: [MeterReplacement]
    /// D10: sites whose register began again without a replacement on record.
    package var unloggedResets: [SiteID]

    package init(
        meters: [MeterFacts],
        unmappedStreams: [SiteID],
        devices: [DeviceFacts],
        replacements: [MeterReplacement],
        unloggedResets: [SiteID]
    ) {
        self.meters = meters
        self.unmappedStreams = unmappedStreams
        self.devices = devices
        self.replacements = replacements
        self.unloggedResets = unloggedResets
    }
}
