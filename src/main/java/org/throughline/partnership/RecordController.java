package org.throughline.partnership;

import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.core.GenericTypeResolver;
import org.springframework.core.annotation.AnnotationUtils;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordFields;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.govuk.PageLink;
import org.throughline.platform.persistence.ManagedRecord;
import org.throughline.platform.persistence.RecordService;

/**
 * Pages on which business managers add and edit a partnership's records of one kind. A
 * subclass that is {@link RecordPages} also gets the pages for history and removal.
 *
 * @param <K> the key of a record in its address
 * @param <D> a record
 * @param <E> new values of a record
 * @param <F> its form
 */
public abstract class RecordController<K, D extends ManagedRecord, E, F extends Record & RecordFields<E>>
		extends EditController<PartnershipSummary, K, D, F> {

	private final Pages pages;

	private final RecordService<K, D, E> records;

	private final Function<D, F> form;

	private final Class<K> keyType;

	/**
	 * Creates a controller.
	 * @param form makes the form of a record
	 */
	@SuppressWarnings("unchecked")
	protected RecordController(Pages pages, RecordService<K, D, E> records, Function<D, F> form,
			FormSubmissions forms) {
		super(forms);
		this.pages = pages;
		this.records = records;
		this.form = form;
		this.keyType = (Class<K>) Objects
			.requireNonNull(GenericTypeResolver.resolveTypeArguments(getClass(), RecordController.class))[0];
	}

	@ModelAttribute(PARENT)
	PartnershipSummary parent(@Managed PartnershipSummary partnership) {
		return partnership;
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

	@Override
	protected D find(PartnershipSummary partnership, K key) {
		return this.records.find(partnership.id(), key);
	}

	/** See {@link RecordPages#kind()}. */
	public String kind() {
		return this.pages.kind();
	}

	/** See {@link RecordPages#path()}. */
	public String path() {
		var address = Objects.requireNonNull(AnnotationUtils.findAnnotation(getClass(), RequestMapping.class));
		return address.value()[0].replace("/manage/{partnership}/", "") + "/{key}";
	}

	/** See {@link RecordPages#find(UUID, RecordPath)}. */
	public RecordPages.Found find(UUID partnershipId, RecordPath path) {
		var found = this.records.find(partnershipId, key(path));
		return new RecordPages.Found(found.id(), found.title(), found.version(), this.pages.listName(),
				this.pages.list());
	}

	/** See {@link RecordPages#remove(UUID, RecordPath, int)}. */
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.records.remove(partnershipId, key(path), version);
	}

	private K key(RecordPath path) {
		Object key = (this.keyType == Integer.class) ? path.number("key")
				: (this.keyType == UUID.class) ? path.id("key") : path.text("key");
		return this.keyType.cast(key);
	}

	@Override
	protected UUID id(PartnershipSummary partnership, D record) {
		return record.id();
	}

	@Override
	protected F form(PartnershipSummary partnership, D record) {
		return this.form.apply(record);
	}

	@Override
	protected @Nullable String add(PartnershipSummary partnership, F form, FormSubmission submission,
			RedirectAttributes redirect) {
		K added = submission.saveFor(this.keyType, () -> this.records.add(partnership.id(), form.toEdit()));
		return (added != null) ? saved(partnership, added, form, this.pages.kind() + ".added", redirect) : null;
	}

	@Override
	protected void edit(PartnershipSummary partnership, K key, F form) {
		this.records.edit(partnership.id(), key, FormValues.version(form.version()), form.toEdit());
	}

	@Override
	protected String saved(PartnershipSummary partnership, K key, F form, RedirectAttributes redirect) {
		return saved(partnership, key, form, this.pages.kind() + ".saved", redirect);
	}

	@Override
	protected String page(PartnershipSummary partnership, @Nullable D record, Model model) {
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
