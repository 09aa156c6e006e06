package org.throughline.platform.form;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;

/**
 * Wraps the forms that controllers receive, so that they are saved in one way.
 */
@Component
public class FormSubmissions {

	private final ObjectProvider<LastChange.Lookup> changes;

	private final SentForms sentForms;

	FormSubmissions(ObjectProvider<LastChange.Lookup> changes, SentForms sentForms) {
		this.changes = changes;
		this.sentForms = sentForms;
	}

	public FormSubmission of(Record form, BindingResult errors, Model model) {
		return new FormSubmission(form, errors, model,
				(id) -> this.changes.stream().findFirst().flatMap((lookup) -> lookup.of(id)).orElse(null),
				this.sentForms::once);
	}

}
