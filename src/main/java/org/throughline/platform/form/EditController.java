package org.throughline.platform.form;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.govuk.Choice;

/**
 * Pages on which the records of one kind are added and edited. A subclass adds to the
 * model, as {@value #PARENT}, what the records belong to.
 *
 * @param <P> what the records belong to: a partnership, a review
 * @param <K> the key of a record in its address
 * @param <D> a record
 * @param <F> its form
 */
public abstract class EditController<P, K, D, F extends Record & FormFields> {

	/** The model attribute of what the records belong to. */
	protected static final String PARENT = "parent";

	private final FormSubmissions forms;

	protected EditController(FormSubmissions forms) {
		this.forms = forms;
	}

	/** Returns the form of a new record, made of an empty form. */
	protected F first(P parent, F empty) {
		return empty;
	}

	/**
	 * Returns a record.
	 * @throws org.throughline.platform.web.NotFoundException if there is none
	 */
	protected abstract D find(P parent, K key);

	/** Returns the identifier by which the change history knows a record. */
	protected abstract UUID id(P parent, D record);

	protected abstract F form(P parent, D record);

	/** Returns a form with empty rows to fill in. */
	protected F spacious(F form) {
		return form;
	}

	/** Returns what the record belongs to as it is stored now, after an edit conflict. */
	protected P current(P parent) {
		return parent;
	}

	/**
	 * Checks a form and records errors on its fields.
	 * @param record the record, or {@code null} for a new one
	 */
	protected void check(F form, @Nullable D record, Errors errors) {
		form.check(errors);
	}

	/** Returns a sent form with what it does not show, as it is compared and saved. */
	protected F complete(F form, D record) {
		return form;
	}

	/** Returns the choices of fields, by which an edit conflict names values. */
	protected Map<String, List<Choice>> choices(P parent, D record) {
		return Map.of();
	}

	/**
	 * Adds a record and returns the page after it; {@code null} if the page must show the
	 * form again.
	 */
	protected abstract @Nullable String add(P parent, F form, FormSubmission submission, RedirectAttributes redirect);

	/** Changes a record. */
	protected abstract void edit(P parent, K key, F form);

	/** Returns the page after a change, with a message. */
	protected abstract String saved(P parent, K key, F form, RedirectAttributes redirect);

	/**
	 * Adds what the page of the form shows, and returns its template.
	 * @param record the record, or {@code null} for a new one
	 */
	protected abstract String page(P parent, @Nullable D record, Model model);

	@GetMapping("/new")
	String newForm(@ModelAttribute(name = PARENT, binding = false) P parent, F form, Model model) {
		model.addAttribute(spacious(first(parent, form)));
		return page(parent, null, model);
	}

	@PostMapping("/new")
	String create(@ModelAttribute(name = PARENT, binding = false) P parent, @Valid F form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		check(form, null, errors);
		String next = add(parent, form, this.forms.of(form, errors, model), redirect);
		return (next != null) ? next : page(parent, null, model);
	}

	@GetMapping("/{key}")
	String editForm(@ModelAttribute(name = PARENT, binding = false) P parent, @PathVariable K key, Model model) {
		var record = find(parent, key);
		model.addAttribute(spacious(form(parent, record)));
		return page(parent, record, model);
	}

	@PostMapping("/{key}")
	String update(@ModelAttribute(name = PARENT, binding = false) P parent, @PathVariable K key, @Valid F form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var record = find(parent, key);
		check(form, record, errors);
		var edited = complete(form, record);
		var submission = this.forms.of(edited, errors, model).record(id(parent, record));
		choices(parent, record).forEach(submission::choices);
		boolean saved = submission.save(() -> edit(parent, key, edited), () -> {
			var current = current(parent);
			return form(current, find(current, key));
		});
		return saved ? saved(parent, key, edited, redirect) : page(parent, record, model);
	}

}
