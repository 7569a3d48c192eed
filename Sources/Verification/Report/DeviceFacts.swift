package import Quantities

/// One inverter (PCS) or gateway.
package struct DeviceFacts: Hashable, Sendable {
    package var site: SiteID
    /// D2, C11: serial number of the equipment record.
    package var serial: String
    /// D2: serial the device itself sent; nil when readings carry none.
    package var reportedSerial: String?
    /// D7
    package var firmware: String?
    /// D7: device clock minus receiver clock, the largest of the period; nil when unknown.
    package var clockOffsetSeconds: Int32?

    package init(
        site: SiteID,
        serial: String,
        reportedSerial: String?,
        firmware: String?,
        clockOffsetSeconds: Int32?
    ) {
        self.site = site
        self.serial = serial
        self.reportedSerial = reportedSerial
        self.firmware = firmware
        self.clockOffsetSeconds = clockOffsetSeconds
    }
}
