package import Identity

/// Addresses of the portal that others give out.
package enum PortalAddress {
    /// Where a one-time link leads.
    package static func welcome(_ secret: Secret) -> String { WelcomePage.link(secret) }
}
