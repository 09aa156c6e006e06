package org.throughline.report.web;

import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.springframework.ui.Model;
import org.springframework.util.ClassUtils;
import org.springframework.validation.BeanPropertyBindingResult;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.partnership.Managed;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.form.FormValues;
import org.throughline.platform.form.RecordPages;
import org.throughline.platform.form.RecordPath;
import org.throughline.platform.form.Redirects;
import org.throughline.platform.form.RuleViolation;
import org.throughline.platform.govuk.Choice;
import org.throughline.report.ManagedReport;
import org.throughline.report.Direction;
import org.throughline.report.DraftParts;
import org.throughline.report.ReportContentService;
import org.throughline.report.ReportPart;
import org.throughline.report.ReportService;
import org.throughline.report.ReportSummary;

/**
 * Adds, edits, moves and removes the parts of one kind of a report. A part of a published
 * report stays as it is.
 *
 * @param <K> type of the part's key in addresses
 * @param <D> a part
 * @param <E> the new values of a part
 * @param <F> its form
 */
abstract class ReportPartController<K, D, E, F extends Record & ReportPartForm<E>> implements RecordPages {

	private final String kind;

	private final String list;

	private final ReportService reports;

	private final DraftParts<K, E> parts;

	private final FormSubmissions forms;

	final ReportContentService contents;

	final ReportChoices choices;

	ReportPartController(String kind, String list, DraftParts<K, E> parts, ReportService reports,
			ReportContentService contents, FormSubmissions forms, ReportChoices choices) {
		this.kind = kind;
		this.list = list;
		this.parts = parts;
		this.reports = reports;
		this.contents = contents;
		this.forms = forms;
		this.choices = choices;
	}

	abstract D find(ReportSummary report, K key);

	/** Returns the key of a part in its address. */
	abstract K key(RecordPath path);

	abstract F empty(String statementKind);

	abstract F form(D part);

	/** Returns the choices of the form by its fields. */
	abstract Map<String, List<Choice>> choices(ManagedReport report, @Nullable D part);

	/** Returns its identifier and those of other rows; the last one has its version. */
	abstract List<UUID> rows(D part);

	/** Returns the part of the report that shows what the form has. */
	abstract ReportPart place(ReportSummary report, F form);

	/** Adds what the page shows beside the form. */
	void show(ManagedReport report, @Nullable D part, Model model) {
	}

	@GetMapping("/new")
	String newForm(@Managed ManagedReport managed, @RequestParam(name = "kind", defaultValue = "") String statementKind,
			Model model) {
		return managed.editable() ? fresh(managed, null, null, empty(statementKind), model)
				: "redirect:" + managed.address();
	}

	@PostMapping("/new")
	String create(@Managed ManagedReport managed, @ModelAttribute F form, BindingResult errors, Model model,
			RedirectAttributes redirect) {
		if (FormAction.of(form.press()) != FormAction.SAVE) {
			return withoutSaving(managed, null, null, form, model);
		}
		form.check(errors);
		boolean saved = this.forms.of(form, errors, model)
			.save(() -> this.parts.add(managed.partnershipId(), managed.slug(), form.toEdit()));
		return saved ? Redirects.to(managed.part(place(managed.summary(), form)), this.kind + ".added", form.name(),
				redirect) : page(managed, null, null, form, model);
	}

	@GetMapping("/{part}")
	String editForm(@Managed ManagedReport managed, @PathVariable("part") K key, Model model) {
		if (!managed.editable()) {
			return "redirect:" + managed.address();
		}
		var part = find(managed.summary(), key);
		return fresh(managed, key, part, form(part), model);
	}

	@PostMapping("/{part}")
	String update(@Managed ManagedReport managed, @PathVariable("part") K key, @ModelAttribute F form,
			BindingResult errors, Model model, RedirectAttributes redirect) {
		var part = find(managed.summary(), key);
		if (FormAction.of(form.press()) != FormAction.SAVE) {
			return withoutSaving(managed, key, part, form, model);
		}
		form.check(errors);
		var rows = rows(part);
		var submission = this.forms.of(form, errors, model).record(rows.get(rows.size() - 1));
		choices(managed, part).forEach(submission::choices);
		boolean saved = submission.save(() -> this.parts.edit(managed.partnershipId(), managed.slug(), key,
				form.toEdit(), FormValues.version(form.version())), () -> form(find(managed.summary(), key)));
		return saved ? Redirects.to(managed.part(place(managed.summary(), form)), this.kind + ".saved", form.name(),
				redirect) : page(managed, key, part, form, model);
	}

	@PostMapping("/{part}/move")
	String move(@Managed ManagedReport managed, @PathVariable("part") K key, @RequestParam Direction direction) {
		this.parts.move(managed.partnershipId(), managed.slug(), key, direction);
		return "redirect:" + managed.part(place(managed.summary(), form(find(managed.summary(), key)))) + "#"
				+ this.kind + "-" + key;
	}

	private String withoutSaving(ManagedReport managed, @Nullable K key, @Nullable D part, F form, Model model) {
		if (FormAction.of(form.press()) == FormAction.PREVIEW) {
			model.addAttribute("preview", form.preview());
		}
		shown(form.pressed(), model);
		return page(managed, key, part, form, model);
	}

	private String fresh(ManagedReport managed, @Nullable K key, @Nullable D part, F form, Model model) {
		shown(form, model);
		return page(managed, key, part, form, model);
	}

	private static void shown(Object form, Model model) {
		String name = ClassUtils.getShortNameAsProperty(form.getClass());
		model.addAttribute(name, form);
		model.addAttribute(BindingResult.MODEL_KEY_PREFIX + name, new BeanPropertyBindingResult(form, name));
	}

	private String page(ManagedReport managed, @Nullable K key, @Nullable D part, F form, Model model) {
		model.addAttribute("back", managed.part(place(managed.summary(), (part != null) ? form(part) : form)));
		model.addAttribute("partAddress", managed.address() + "/" + this.list + "/" + ((key != null) ? key : "new"));
		model.addAttribute("partName", (part != null) ? form(part).name() : null);
		var choices = choices(managed, part);
		model.addAttribute("choicesOf", choices);
		if (choices.containsKey("links.themes")) {
			model.addAttribute("usedThemes", this.contents.usedThemes(managed.summary()));
		}
		show(managed, part, model);
		return "report/" + this.kind;
	}

	@Override
	public String path() {
		return "reports/{report}/" + this.list + "/{part}";
	}

	@Override
	public String kind() {
		return this.kind;
	}

	@Override
	public Found find(UUID partnershipId, RecordPath path) {
		var report = report(partnershipId, path);
		var part = find(report, key(path));
		var form = form(part);
		return new Found(rows(part).get(0), rows(part), null, form.name(), FormValues.version(form.version()),
				report.name(), "reports/" + report.slug() + "/" + ManagedReport.partPath(place(report, form)));
	}

	@Override
	public void requireRemovable(UUID partnershipId, RecordPath path) {
		if (!report(partnershipId, path).editable()) {
			throw new RuleViolation("", "report.partOfPublished");
		}
	}

	@Override
	public void remove(UUID partnershipId, RecordPath path, int version) {
		this.parts.remove(partnershipId, path.text("report"), key(path));
	}

	private ReportSummary report(UUID partnershipId, RecordPath path) {
		return this.reports.summary(partnershipId, path.text("report"));
	}

}
