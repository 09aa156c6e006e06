package org.throughline.paper.web;

import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.RequestMapping;

import org.throughline.paper.FactForm;
import org.throughline.paper.FactKind;
import org.throughline.paper.LinePlace;
import org.throughline.paper.LineStyle;
import org.throughline.paper.SectionKind;
import org.throughline.paper.TemplatePartService;
import org.throughline.paper.TemplateParts;
import org.throughline.platform.form.FormSubmissions;
import org.throughline.platform.govuk.Choice;

/**
 * The pages of the parts of a template, by kind.
 */
final class TemplatePartControllers {

	private static final String TEMPLATE = "/manage/{partnership}/paper-templates/{template}/";

	private TemplatePartControllers() {
	}

	/** Lines of the header and the summary box. */
	@Controller
	@RequestMapping(TEMPLATE + "lines")
	static class Lines extends TemplatePartController<TemplateParts.Line, TemplateLineForm> {

		Lines(TemplatePartService parts, FormSubmissions forms) {
			super(TemplatePartKind.LINE, TemplateParts.Line.class, TemplateLineForm::of, TemplateLineForm::first, parts,
					forms);
		}

		@Override
		protected void offer(ManagedTemplate managed, TemplateParts.@Nullable Line line, Model model) {
			model.addAttribute("places", LinePlace.values());
			model.addAttribute("styles", LineStyle.values());
		}

	}

	/** Sections. The page of one also lists the facts that it takes. */
	@Controller
	@RequestMapping(TEMPLATE + "sections")
	static class Sections extends TemplatePartController<TemplateParts.Part, TemplateSectionForm> {

		Sections(TemplatePartService parts, FormSubmissions forms) {
			super(TemplatePartKind.SECTION, TemplateParts.Part.class, TemplateSectionForm::of,
					TemplateSectionForm::first, parts, forms);
		}

		@Override
		protected void offer(ManagedTemplate managed, TemplateParts.@Nullable Part section, Model model) {
			model.addAttribute("kinds", List.of(SectionKind.TEXT, SectionKind.CLOSING));
			model.addAttribute("levels", Stream.of("1", "2", "3").map((level) -> new Choice(level, level)).toList());
			model.addAttribute("factKind", TemplatePartKind.FACT);
			model.addAttribute("facts",
					(section != null) ? managed.template().parts().sources(section.content().key()) : List.of());
		}

	}

	/** Facts that sections take. They are listed on the page of their section. */
	@Controller
	@RequestMapping(TEMPLATE + "facts")
	static class Facts extends TemplatePartController<TemplateParts.Source, TemplateFactForm> {

		Facts(TemplatePartService parts, FormSubmissions forms) {
			super(TemplatePartKind.FACT, TemplateParts.Source.class, TemplateFactForm::of, TemplateFactForm::first,
					parts, forms);
		}

		@Override
		protected String list(ManagedTemplate managed, TemplateParts.Source source) {
			return managed.template()
				.parts()
				.sections()
				.stream()
				.filter((section) -> section.content().content().key().equals(source.section()))
				.findFirst()
				.map((section) -> managed.below("sections/" + section.number()))
				.orElseGet(managed::address);
		}

		@Override
		protected void offer(ManagedTemplate managed, TemplateParts.@Nullable Source source, Model model) {
			model.addAttribute("factKinds", FactKind.values());
			model.addAttribute("factForms", FactForm.values());
		}

	}

	/** Clearances. */
	@Controller
	@RequestMapping(TEMPLATE + "clearances")
	static class Clearances extends TemplatePartController<TemplateParts.Cleared, TemplateClearanceForm> {

		Clearances(TemplatePartService parts, FormSubmissions forms) {
			super(TemplatePartKind.CLEARANCE, TemplateParts.Cleared.class, TemplateClearanceForm::of,
					TemplateClearanceForm::first, parts, forms);
		}

		@Override
		protected void offer(ManagedTemplate managed, TemplateParts.@Nullable Cleared clearance, Model model) {
			model.addAttribute("sectionChoices", managed.sections());
		}

	}

}
