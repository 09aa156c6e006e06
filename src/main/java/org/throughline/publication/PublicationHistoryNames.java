package org.throughline.publication;

import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.persistence.HistoryNames;

/**
 * Names of recipients and enums for the change history.
 */
@Component
class PublicationHistoryNames implements HistoryNames {

	@Override
	public String query() {
		return "select id, null, name from dispatch_recipient where id = any(:ids)";
	}

	@Override
	public String addresses() {
		return "select id, 'recipients/' || id from dispatch_recipient where id = any(:ids)";
	}

	@Override
	public Set<String> unnamed() {
		return Set.of("private_name");
	}

	@Override
	public Map<String, Class<? extends Enum<?>>> enums() {
		return Map.of("edition_file.form", EditionForm.class, "requirement_link.kind", EvidenceKind.class,
				"progress_explanation.kind", LittleProgressKind.class);
	}

}
