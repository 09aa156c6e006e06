package org.throughline.transfer.web;

import java.util.List;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.transfer.files.FilesRefused;
import org.throughline.transfer.files.ImportService;
import org.throughline.transfer.files.NamedFile;

/**
 * Pages to import partnerships with their organisations, and themes.
 */
@Controller
class BodiesFileController {

	private final ImportService imports;

	BodiesFileController(ImportService imports) {
		this.imports = imports;
	}

	@GetMapping("/admin/import")
	String newForm(Model model) {
		this.imports.requireAdministrator();
		model.addAttribute("bodiesFileForm", new BodiesFileForm(null));
		return "transfer/bodies";
	}

	@PostMapping("/admin/import")
	String create(@ModelAttribute BodiesFileForm bodiesFileForm, BindingResult result, Model model,
			RedirectAttributes redirect) {
		this.imports.requireAdministrator();
		if (result.hasErrors()) {
			return "transfer/bodies";
		}
		List<NamedFile> chosen = Uploads.chosen(bodiesFileForm.files());
		if (chosen.isEmpty()) {
			result.rejectValue("files", "NotEmpty");
			return "transfer/bodies";
		}
		try {
			this.imports.importBodiesAndThemes(chosen);
			redirect.addFlashAttribute("flash", "transfer.bodies.imported");
			return "redirect:/admin";
		}
		catch (FilesRefused ex) {
			RefusedFiles refused = RefusedFiles.of(ex);
			result.rejectValue("files", "Refused", new Object[] { refused.found() }, null);
			model.addAttribute("refused", refused);
			return "transfer/bodies";
		}
	}

}
