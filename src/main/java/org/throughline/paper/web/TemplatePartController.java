package org.throughline.paper.web;

import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.paper.TemplatePart;
import org.throughline.paper.TemplatePartService;
import org.throughline.paper.TemplateParts;
import org.throughline.partnership.Managed;
import org.throughline.platform.form.EditController;
import org.throughline.platform.form.FormSubmission;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.persistence.Records;

/**
 * Lists, adds, edits and moves the parts of a template of one kind.
 *
 * @param <C> the content of a part
 * @param <F> its form
 */
abstract class TemplatePartController<C extends TemplateParts.Content, F extends Record & TemplatePartForm<C>>
		extends EditController<ManagedTemplate, Integer, TemplatePart<C>, F> {

	private final TemplatePartKind kind;

	private final Class<C> type;

	private final Function<TemplatePart<C>, F> form;

	private final Function<F, F> first;

	private final TemplatePartService parts;

	TemplatePartController(TemplatePartKind kind, Class<C> type, Function<TemplatePart<C>, F> form,
			Function<F, F> first, TemplatePartService parts, FormSubmissions forms) {
		super(forms);
		this.kind = kind;
		this.type = type;
		this.form = form;
		this.first = first;
		this.parts = parts;
	}

	@ModelAttribute(PARENT)
	ManagedTemplate parent(@Managed ManagedTemplate managed) {
		return managed;
	}

	@GetMapping
	String list(@ModelAttribute(name = PARENT, binding = false) ManagedTemplate managed, Model model) {
		model.addAttribute("kind", this.kind);
		model.addAttribute("parts", managed.template().parts().of(this.type));
		return "paper/template-list";
	}

	@PostMapping("/{key}/move")
	String move(@ModelAttribute(name = PARENT, binding = false) ManagedTemplate managed, @PathVariable Integer key,
			@RequestParam String direction) {
		this.parts.move(managed.partnership().id(), managed.template().slug(), this.type, key, "UP".equals(direction));
		return "redirect:" + list(managed, find(managed, key).content()) + "#" + this.kind.path() + "-" + key;
	}

	/** Returns the address of the page that lists a part. */
	protected String list(ManagedTemplate managed, C content) {
		return managed.below(this.kind.path());
	}

	/** Adds what the form offers. */
	protected abstract void offer(ManagedTemplate managed, @Nullable C content, Model model);

	@Override
	protected F first(ManagedTemplate managed, F empty) {
		return this.first.apply(empty);
	}

	@Override
	protected TemplatePart<C> find(ManagedTemplate managed, Integer number) {
		var stored = this.parts.of(managed.partnership().id(), managed.template().id());
		return Records.one(stored.of(this.type), (part) -> part.number() == number);
	}

	@Override
	protected UUID id(ManagedTemplate managed, TemplatePart<C> part) {
		return part.id();
	}

	@Override
	protected F form(ManagedTemplate managed, TemplatePart<C> part) {
		return this.form.apply(part);
	}

	@Override
	protected @Nullable String add(ManagedTemplate managed, F form, FormSubmission submission,
			RedirectAttributes redirect) {
		var added = submission.saveFor(Integer.class,
				() -> this.parts.add(managed.partnership().id(), managed.template().slug(), form.toContent(null)));
		return (added != null) ? saved(managed, form.toContent(null), redirect) : null;
	}

	@Override
	protected void edit(ManagedTemplate managed, Integer number, F form) {
		this.parts.edit(managed.partnership().id(), managed.template().slug(), number,
				FormValues.version(form.version()), form.toContent(find(managed, number).content()));
	}

	@Override
	protected String saved(ManagedTemplate managed, Integer number, F form, RedirectAttributes redirect) {
		return saved(managed, form.toContent(find(managed, number).content()), redirect);
	}

	private String saved(ManagedTemplate managed, C content, RedirectAttributes redirect) {
		return Redirects.to(list(managed, content), "templatePart.saved", content.title(), redirect);
	}

	@Override
	protected String page(ManagedTemplate managed, @Nullable TemplatePart<C> part, Model model) {
		model.addAttribute("kind", this.kind);
		model.addAttribute("part", part);
		offer(managed, (part != null) ? part.content() : null, model);
		return "paper/template-part";
	}

}
