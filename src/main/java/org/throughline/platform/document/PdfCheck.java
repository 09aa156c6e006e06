package org.throughline.platform.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;

import org.springframework.stereotype.Component;
import org.verapdf.ReleaseDetails;
import org.verapdf.core.EncryptedPdfException;
import org.verapdf.core.ModelParsingException;
import org.verapdf.core.ValidationException;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/**
 * Checks PDF against PDF/UA-1 by veraPDF.
 */
@Component
public class PdfCheck implements DocumentCheck {

	private final DocumentWords words;

	PdfCheck(DocumentWords words) {
		this.words = words;
	}

	@Override
	public String extension() {
		return ".pdf";
	}

	@Override
	public CheckedDocument check(byte[] file) {
		VeraGreenfieldFoundryProvider.initialise();
		try (var parser = Foundries.defaultInstance().createParser(new ByteArrayInputStream(file), PDFAFlavour.PDFUA_1);
				var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFUA_1, false)) {
			var problems = new LinkedHashSet<DocumentProblem>();
			var result = validator.validate(parser);
			for (TestAssertion failed : result.getTestAssertions()) {
				problems.add(new DocumentProblem(this.words.of("place.rule", failed.getRuleId().getClause()),
						failed.getMessage()));
			}
			return new CheckedDocument(new ArrayList<>(problems),
					this.words.of("check.pdf", ReleaseDetails.getInstance().getVersion(), result.getTotalAssertions()));
		}
		catch (ModelParsingException | EncryptedPdfException | ValidationException | IOException ex) {
			return new CheckedDocument(List.of(this.words.problem(this.words.of("place.file"), "unreadable")), "");
		}
	}

}
