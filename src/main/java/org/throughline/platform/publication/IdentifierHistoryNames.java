package org.throughline.platform.publication;

import java.util.Map;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;
import org.throughline.platform.text.IdentifierKind;

/**
 * Names the kinds of identifiers in the change history.
 */
@Component
class IdentifierHistoryNames implements HistoryNames {

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("accepted_identifier.kind", IdentifierKind.class);
	}

}
