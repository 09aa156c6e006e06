package org.throughline.partnership;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;

import org.springframework.core.GenericTypeResolver;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.validation.Errors;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.Choice;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.ManagedRecord;
import org.throughline.platform.persistence.RecordService;

/**
 * Pages on which business managers add and edit the records of one kind.
 *
 * @param <K> the key of a record in its address
 * @param <D> a record
 * @param <E> new values of a record
 * @param <F> its form
 */
public abstract class RecordController<K, D extends ManagedRecord, E, F extends Record & RecordFields<E>> {

	private final Pages pages;

	private final RecordService<K, D, E> records;

	private final Function<D, F> form;

	private final FormSubmissions forms;

	private final Class<K> keyType;

	/**
	 * Creates a controller.
	 * @param form makes the form of a record
	 */
	@SuppressWarnings("unchecked")
	protected RecordController(Pages pages, RecordService<K, D, E> records, Function<D, F> form,
			FormSubmissions forms) {
		this.pages = pages;
		this.records = records;
		this.form = form;
		this.forms = forms;
		this.keyType = (Class<K>) Objects
			.requireNonNull(GenericTypeResolver.resolveTypeArguments(getClass(), RecordController.class))[0];
	}

	/** Returns the form of a new record, made of an empty form. */
	protected F first(F empty) {
		return empty;
	}

	/** Checks what only a new record needs, and records errors on the fields. */
	protected void checkNew(F form, Errors errors) {
	}

	/** Returns a sent form with what it does not show, as it is compared and saved. */
	protected F complete(F form, D record) {
		return form;
	}

	/** Returns the choices of fields, by which an edit conflict names values. */
	protected Map<String, List<Choice>> choices(PartnershipSummary partnership, D record) {
		return Map.of();
	}

	/** Adds the record, if it is not new, and what its form offers to the page. */
	protected abstract void show(PartnershipSummary partnership, @Nullable D record, Model model);

	/** Returns the breadcrumbs of a form. */
	protected List<PageLink> breadcrumbs(PartnershipSummary partnership, PageLink list, PageLink page) {
		return partnership.breadcrumbs(list, page);
	}

	/** Returns the page after saving, with a message. */
	protected String saved(PartnershipSummary partnership, K key, F form, String message, RedirectAttributes redirect) {
		return Redirects.to(list(partnership), message, form.title(), redirect);
	}

	/** Returns the address of the list. */
	protected final String list(PartnershipSummary partnership) {
		return partnership.manageAddress() + "/" + this.pages.list();
	}

	@GetMapping("/new")
	String newForm(@Managed PartnershipSummary partnership, F form, Model model) {
		model.addAttribute(first(form));
		return page(partnership, null, model);
	}

	@PostMapping("/new")
	String create(@Managed PartnershipSummary partnership, @Valid F form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		form.check(errors);
		checkNew(form, errors);
		K added = this.forms.of(form, errors, model)
			.saveFor(this.keyType, () -> this.records.add(partnership.id(), form.toEdit()));
		return (added != null) ? saved(partnership, added, form, this.pages.kind() + ".added", redirect)
				: page(partnership, null, model);
	}

	@GetMapping("/{key}")
	String editForm(@Managed PartnershipSummary partnership, @PathVariable K key, Model model) {
		var record = this.records.find(partnership.id(), key);
		model.addAttribute(this.form.apply(record));
		return page(partnership, record, model);
	}

	@PostMapping("/{key}")
	String update(@Managed PartnershipSummary partnership, @PathVariable K key, @Valid F form, BindingResult errors,
			Model model, RedirectAttributes redirect) {
		var record = this.records.find(partnership.id(), key);
		form.check(errors);
		var edited = complete(form, record);
		var submission = this.forms.of(edited, errors, model).record(record.id());
		choices(partnership, record).forEach(submission::choices);
		boolean saved = submission.save(
				() -> this.records.edit(partnership.id(), key, FormValues.version(edited.version()), edited.toEdit()),
				() -> this.form.apply(this.records.find(partnership.id(), key)));
		return saved ? saved(partnership, key, form, this.pages.kind() + ".saved", redirect)
				: page(partnership, record, model);
	}

	private String page(PartnershipSummary partnership, @Nullable D record, Model model) {
		show(partnership, record, model);
		model.addAttribute("trail", breadcrumbs(partnership, new PageLink(this.pages.listName(), list(partnership)),
				new PageLink((record != null) ? record.title() : this.pages.newTitle(), null)));
		return this.pages.view();
	}

	/**
	 * The pages of a kind of record.
	 *
	 * @param kind name of the kind in messages
	 * @param list address of the list below the partnership's management
	 * @param listName name of the list, for the breadcrumbs
	 * @param view template of the form
	 */
	public record Pages(String kind, String list, String listName, String newTitle, String view) {

	}

}
