package org.throughline.platform.publication;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.IdentifierKind;

/**
 * Names the kinds of identifiers, and the pages of all records with texts that may become
 * public, in the change history.
 */
@Component
class IdentifierHistoryNames implements HistoryNames {

	@Override
	public String addresses() {
		return "select record_id, address from public_record where record_id = any(:ids)";
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("accepted_identifier.kind", IdentifierKind.class);
	}

}
