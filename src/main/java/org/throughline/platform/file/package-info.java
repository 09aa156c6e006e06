/**
 * What is in a file that a person sends, whatever its name says.
 */
@NullMarked
package org.throughline.platform.file;

import org.jspecify.annotations.NullMarked;
