/// The pages of people and organisations.
enum PartiesPages {
    static let routes = [
        PeoplePage.list, PeoplePage.new, PeoplePage.register, PeoplePage.page, PeoplePage.change,
        OrganisationPage.list, OrganisationPage.new, OrganisationPage.register, OrganisationPage.page,
        OrganisationPage.change,
    ]
}
