package org.throughline.partnership;

/**
 * New values for an organisation's role.
 *
 * @param organisationSlug its organisation; a role that exists keeps it
 * @param role the role; a role that exists keeps it
 * @param validity the period of the role
 */
public record AgencyRoleEdit(String organisationSlug, AgencyRoleKind role, Validity validity) {

}
