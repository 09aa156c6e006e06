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
		return """
				select id, null, name from dispatch_recipient where id = any(:ids)
				union all select id, null, recipient from dispatch where id = any(:ids)
				union all select e.id, null, r.title || ', edition ' || e.number from edition e join report_name r on r.id = e.report_id
				where e.id = any(:ids)""";
	}

	@Override
	public String addresses() {
		return """
				select id, 'recipients/' || id from dispatch_recipient where id = any(:ids)
				union all select id, 'private-names' from private_name where id = any(:ids)
				union all select d.id, 'reports/' || r.slug || '/dispatch' from dispatch d join report_name r on r.id = d.report_id
				where d.id = any(:ids)
				union all select e.id, 'reports/' || r.slug from edition e join report_name r on r.id = e.report_id where e.id = any(:ids)""";
	}

	@Override
	public Map<String, String> lists() {
		return Map.of("dispatch_recipient", "recipients", "private_name", "private-names", "edition", "reports");
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
