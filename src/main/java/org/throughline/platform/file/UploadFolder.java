package org.throughline.platform.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import org.springframework.boot.servlet.autoconfigure.MultipartProperties;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * The folder of large files while they are received. What a stopped server left there is
 * deleted at the start.
 */
@Component
class UploadFolder {

	UploadFolder(MultipartProperties multipart) throws IOException {
		var folder = Path.of(String.valueOf(multipart.getLocation()));
		FileSystemUtils.deleteRecursively(folder);
		Files.createDirectories(folder);
	}

}
