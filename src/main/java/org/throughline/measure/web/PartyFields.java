package org.throughline.measure.web;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import org.throughline.platform.form.FormValues;
import org.throughline.platform.persistence.NamedReference;

/**
 * Form fields of who pays or receives money.
 *
 * @param organisation slug of the organisation
 * @param name the name as stated
 */
record PartyFields(String organisation, @Size(max = 500) String name) {

	static PartyFields of(@Nullable NamedReference organisation, @Nullable String name) {
		return new PartyFields(FormValues.text(NamedReference.slugOf(organisation)), FormValues.text(name));
	}

	boolean empty() {
		return this.organisation.isEmpty() && this.name.isEmpty();
	}

}
