package org.throughline.action.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.throughline.platform.govuk.DateParts;
import org.throughline.platform.persistence.TimeOrderedId;

/**
 * The form for reassigning actions.
 *
 * @param id chosen by the page, so that submitting twice applies it once
 * @param fromSlug the owner so far
 * @param toSlug the new owner
 * @param from the day of the last status change
 * @param reason why
 * @param references the actions ticked
 * @param preview empty where it is to be done, else what is to come is shown first
 */
record ReassignForm(String id, String fromSlug, String toSlug, DateParts from, String reason, List<String> references,
		String preview) {

	ReassignForm(@Nullable String id, @Nullable String fromSlug, @Nullable String toSlug, @Nullable DateParts from,
			@Nullable String reason, @Nullable List<String> references, @Nullable String preview) {
		this.id = Typed.text(id);
		this.fromSlug = Typed.text(fromSlug);
		this.toSlug = Typed.text(toSlug);
		this.from = (from != null) ? from : DateParts.EMPTY;
		this.reason = Typed.text(reason);
		this.references = Typed.list(references);
		this.preview = Typed.text(preview);
	}

	static ReassignForm of(String fromSlug, List<String> references) {
		return new ReassignForm(TimeOrderedId.next().toString(), fromSlug, "", null, "", references, "");
	}

}
