package org.throughline.partnership;

/**
 * A new organisation with its first role.
 *
 * @param kind its type
 * @param name its first name
 * @param role its role and start date
 */
public record NewOrganisation(OrganisationKind kind, OrganisationNameEdit name, AgencyRoleEdit role) {

}
