package org.throughline.publication.web;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import org.springframework.validation.Errors;

import org.throughline.platform.form.FormChecks;

/**
 * The form that confirms proposed links.
 *
 * @param proposals those that are ticked, each as {@code R08 PART:VOICES}
 * @param all "true" if all are confirmed
 */
record ProposalsForm(List<String> proposals, String all) {

	ProposalsForm(@Nullable List<String> proposals, @Nullable String all) {
		this.proposals = Objects.requireNonNullElse(proposals, List.of());
		this.all = Objects.requireNonNullElse(all, "");
	}

	boolean everything() {
		return "true".equals(this.all);
	}

	void check(Errors errors) {
		FormChecks.of(errors).rejectIf(this.proposals.isEmpty() && !everything(), "proposals", "checklist.tick");
	}

}
