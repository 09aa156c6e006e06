package org.throughline.account;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.security.Role;

/**
 * Enums of accounts for the change history.
 */
@Component
class AccountHistoryNames implements HistoryNames {

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("role_grant.role", Role.class);
	}

}
