/**
 * Files of reports, organisations and themes in YAML.
 */
@NullMarked
package org.throughline.transfer.files;

import org.jspecify.annotations.NullMarked;
