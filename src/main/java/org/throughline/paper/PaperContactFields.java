package org.throughline.paper;

import java.util.Set;

import org.springframework.stereotype.Component;

import org.throughline.platform.publication.ContactFields;
import org.throughline.platform.publication.PublicTexts;

/**
 * The fields of papers that print how to reach an officer: templates decide whether they
 * do.
 */
@Component
class PaperContactFields implements ContactFields {

	private static final Set<String> FIELDS = Set.of("paper_clearance.email", "cabinet_paper.contact_officer");

	@Override
	public boolean includes(PublicTexts.Text text) {
		return FIELDS.contains(text.tableName() + "." + text.field());
	}

}
