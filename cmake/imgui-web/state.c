/* Before each frame ImGui's backend asks GL for its state, to put it back afterwards. In a browser most of these questions
   wait until the GPU's process has done all that it was told before: half of the time of a frame. Nobody else draws on the
   canvas, so the answers are known: as a new context has it. All other questions go to GL. */
#include <GLES3/gl3.h>
#include <string.h>

void waymark_gl_state(GLenum name, GLint *values) {
  switch (name) {
    case GL_CURRENT_PROGRAM:
    case GL_TEXTURE_BINDING_2D:
    case GL_SAMPLER_BINDING:
    case GL_ARRAY_BUFFER_BINDING:
    case GL_PIXEL_UNPACK_BUFFER_BINDING:
    case GL_VERTEX_ARRAY_BINDING:
    case GL_BLEND_DST_RGB:
    case GL_BLEND_DST_ALPHA:
      *values = 0;
      break;
    case GL_BLEND_SRC_RGB:
    case GL_BLEND_SRC_ALPHA:
      *values = GL_ONE;
      break;
    case GL_BLEND_EQUATION_RGB:
    case GL_BLEND_EQUATION_ALPHA:
      *values = GL_FUNC_ADD;
      break;
    case GL_ACTIVE_TEXTURE:
      *values = GL_TEXTURE0;
      break;
    case GL_VIEWPORT: /* The next frame sets both. */
    case GL_SCISSOR_BOX:
      memset(values, 0, 4 * sizeof *values);
      break;
    default:
      glGetIntegerv(name, values);
  }
}
