package org.throughline.partnership;

/**
 * An organisation not known yet, and what it is to the partnership that adds it.
 *
 * @param kind what sort of body
 * @param name its first name
 * @param role what it is to the partnership, and since when
 */
public record NewOrganisation(OrganisationKind kind, NameChange name, RoleChange role) {

}
