package org.throughline.transfer.web;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

import org.throughline.platform.govuk.PageLink;
import org.throughline.transfer.archive.ArchiveImportService;
import org.throughline.transfer.archive.ArchiveRefused;

/**
 * Pages to import a whole partnership from an archive.
 */
@Controller
@RequestMapping("/admin/archive")
class ArchiveImportController {

	private final ArchiveImportService archives;

	private final MultipartProperties uploads;

	ArchiveImportController(ArchiveImportService archives, MultipartProperties uploads) {
		this.archives = archives;
		this.uploads = uploads;
	}

	@GetMapping
	String newForm(Model model) {
		this.archives.requireAdministrator();
		model.addAttribute("archiveForm", new ArchiveForm(null));
		return form(model);
	}

	@PostMapping
	String create(@ModelAttribute ArchiveForm archiveForm, BindingResult result, Model model,
			RedirectAttributes redirect) throws IOException {
		this.archives.requireAdministrator();
		if (result.hasErrors()) {
			return form(model);
		}
		var chosen = archiveForm.file();
		if (chosen == null || chosen.isEmpty()) {
			result.rejectValue("file", "archive.file.missing");
			return form(model);
		}
		try {
			String slug = importArchive(chosen);
			redirect.addFlashAttribute("flash", "archive.imported");
			return "redirect:/" + slug;
		}
		catch (ArchiveRefused ex) {
			result.rejectValue("file", "archive.refused", new Object[] { ex.problems().size() }, null);
			model.addAttribute("problems", ex.problems().stream().limit(RefusedFiles.MOST).toList());
			return form(model);
		}
	}

	private String importArchive(MultipartFile chosen) throws IOException {
		Path file = Files.createTempFile("archive", ".zip");
		try {
			chosen.transferTo(file);
			return this.archives.importArchive(file);
		}
		finally {
			Files.deleteIfExists(file);
		}
	}

	private String form(Model model) {
		model.addAttribute("largest", this.uploads.getMaxFileSize().toMegabytes());
		model.addAttribute("trail",
				List.of(new PageLink("Administration", "/admin"), new PageLink("Import an archive", null)));
		return "transfer/archive-import";
	}

}
