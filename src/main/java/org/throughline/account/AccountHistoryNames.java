package org.throughline.account;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.partnership.AgencyRoleKind;
import org.throughline.partnership.GroupKind;
import org.throughline.partnership.OrganisationKind;
import org.throughline.partnership.PartnershipForm;
import org.throughline.platform.security.Role;

/**
 * Enums of accounts and partnerships for the change history.
 */
@Component
class AccountHistoryNames implements HistoryNames {

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("organisation.kind", OrganisationKind.class, "governance_group.kind", GroupKind.class,
				"agency_role.role", AgencyRoleKind.class, "partnership_name.form", PartnershipForm.class,
				"role_grant.role", Role.class);
	}

}
