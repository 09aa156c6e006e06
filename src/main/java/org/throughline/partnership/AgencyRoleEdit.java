package org.throughline.partnership;

/**
 * New values for an organisation's role.
 *
 * @param validity the period of the role
 */
public record AgencyRoleEdit(AgencyRoleKind role, Validity validity) {

}
