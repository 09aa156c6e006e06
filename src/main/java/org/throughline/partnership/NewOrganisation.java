package org.throughline.partnership;

/**
 * A new organisation with its first role.
 *
 * @param name its first name
 * @param role its first role
 * @param validity the start date of the role
 */
public record NewOrganisation(OrganisationKind kind, OrganisationNameEdit name, AgencyRoleKind role,
		Validity validity) {

}
