package org.throughline.action;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.http.MediaType;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import org.throughline.platform.file.PdfPreview;
import org.throughline.platform.file.Sha256;
import org.throughline.platform.web.NotFoundException;

/**
 * Manages the evidence of actions. Only people who may read the action inside the
 * partnership can download it; the public cannot.
 */
@Service
@Transactional(readOnly = true)
public class EvidenceService {

	private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg");

	private final ActionReader actions;

	private final UpdateReader updates;

	private final ActionVisibility visibility;

	EvidenceService(ActionReader actions, UpdateReader updates, ActionVisibility visibility) {
		this.actions = actions;
		this.updates = updates;
		this.visibility = visibility;
	}

	/**
	 * A file of an action.
	 * @param number its number within the action
	 * @throws NotFoundException if there is none this reader may see
	 */
	public EvidenceFile file(UUID partnershipId, String reference, int number) {
		var reader = this.visibility.in(partnershipId);
		var action = this.actions.one(partnershipId, reference, reader).orElseThrow(NotFoundException::new);
		if (!reader.inside(action.ownerId())) {
			throw new NotFoundException();
		}
		return this.updates.file(action.id(), number).orElseThrow(NotFoundException::new);
	}

	/**
	 * A file of an action as a picture that every browser shows; of a PDF its first page.
	 * @param number its number within the action
	 * @throws NotFoundException if there is none this reader may see
	 */
	@Transactional(propagation = Propagation.NOT_SUPPORTED)
	public EvidenceFile picture(UUID partnershipId, String reference, int number) {
		var file = file(partnershipId, reference, number);
		if (PICTURES.contains(file.mediaType())) {
			return file;
		}
		return Optional.of(file)
			.filter((pdf) -> pdf.mediaType().equals(MediaType.APPLICATION_PDF_VALUE))
			.flatMap((pdf) -> PdfPreview.firstPage(pdf.content()))
			.map((page) -> new EvidenceFile(file.fileName() + ".png", MediaType.IMAGE_PNG_VALUE, page, Sha256.of(page),
					null))
			.orElseThrow(NotFoundException::new);
	}

}
