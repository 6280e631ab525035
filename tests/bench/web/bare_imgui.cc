// What a page of Dear ImGui is without Waymark's mirror: SDL2 takes the input, everything is drawn anew on each frame
// of the browser. It asks the same quiz as the other pages of the comparison. `drawn` in the page counts the frames,
// `chosen` is the option that the last of them showed as picked, `places` are the options' middles in CSS pixels.

#include <SDL.h>
#include <emscripten.h>
#include <imgui.h>
#include <imgui_impl_opengl3.h>
#include <imgui_impl_sdl2.h>

#include <GLES3/gl3.h>

#include <string>
#include <vector>

#include "quiz_text.h"

namespace {

struct Question {
  std::string words;
  std::vector<std::string> options;
  int right = 0;
};

std::vector<Question> read_quiz(const std::string& text) {
  std::vector<Question> quiz;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = text.find('\n', at);
    const char kind = text[at];
    const std::string words = text.substr(at + 2, end - at - 2);
    if (kind == '?') quiz.push_back({words, {}, 0});
    if (kind == '+') quiz.back().right = static_cast<int>(quiz.back().options.size());
    if (kind == '+' || kind == '-') quiz.back().options.push_back(words);
    at = end + 1;
  }
  return quiz;
}

SDL_Window* window;
std::vector<Question> quiz;
std::size_t at = 0;
int chosen = -1;

void draw_quiz() {
  const Question& question = quiz[at];
  const ImGuiViewport& view = *ImGui::GetMainViewport();
  ImGui::SetNextWindowPos(view.Pos);
  ImGui::SetNextWindowSize(view.Size);
  ImGui::Begin("Quiz", nullptr, ImGuiWindowFlags_NoDecoration);
  EM_ASM({ globalThis['places'] = []; });
  ImGui::TextWrapped("%d of %d: %s", static_cast<int>(at) + 1, static_cast<int>(quiz.size()), question.words.c_str());
  for (int i = 0; i < static_cast<int>(question.options.size()); ++i) {
    ImGui::RadioButton(question.options[static_cast<std::size_t>(i)].c_str(), &chosen, i);
    const ImVec2 from = ImGui::GetItemRectMin();
    const ImVec2 to = ImGui::GetItemRectMax();
    EM_ASM({ globalThis['places'].push([ $0, $1 ]); }, (from.x + to.x) / 2, (from.y + to.y) / 2);
  }
  if (chosen >= 0) {
    ImGui::TextUnformatted(chosen == question.right ? "Yes, that is right." : "Not quite.");
    if (at + 1 < quiz.size() && ImGui::Button("Next")) {
      ++at;
      chosen = -1;
    }
  }
  ImGui::End();
}

void frame() {
  SDL_Event event;
  while (SDL_PollEvent(&event)) ImGui_ImplSDL2_ProcessEvent(&event);
  ImGui_ImplOpenGL3_NewFrame();
  ImGui_ImplSDL2_NewFrame();
  ImGui::NewFrame();
  draw_quiz();
  ImGui::Render();
  const ImGuiIO& io = ImGui::GetIO();
  glViewport(0, 0, static_cast<int>(io.DisplaySize.x * io.DisplayFramebufferScale.x),
             static_cast<int>(io.DisplaySize.y * io.DisplayFramebufferScale.y));
  glClearColor(0.1F, 0.1F, 0.1F, 1);
  glClear(GL_COLOR_BUFFER_BIT);
  ImGui_ImplOpenGL3_RenderDrawData(ImGui::GetDrawData());
  SDL_GL_SwapWindow(window);
  EM_ASM(
      {
        globalThis['drawn'] = (globalThis['drawn'] || 0) + 1;
        globalThis['chosen'] = $0;
      },
      chosen);
}

}  // namespace

int main() {
  quiz = read_quiz(kQuiz);
  SDL_Init(SDL_INIT_VIDEO);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_PROFILE_MASK, SDL_GL_CONTEXT_PROFILE_ES);
  SDL_GL_SetAttribute(SDL_GL_CONTEXT_MAJOR_VERSION, 3);
  window = SDL_CreateWindow("Quiz", 0, 0, EM_ASM_INT({ return innerWidth; }), EM_ASM_INT({ return innerHeight; }),
                            SDL_WINDOW_OPENGL | SDL_WINDOW_ALLOW_HIGHDPI);
  SDL_GL_CreateContext(window);
  ImGui::CreateContext();
  ImGui::GetIO().IniFilename = nullptr;
  ImGui::GetStyle().ScaleAllSizes(2);
  ImGui::GetStyle().FontScaleMain = 1.4F;
  ImGui_ImplSDL2_InitForOpenGL(window, nullptr);
  ImGui_ImplOpenGL3_Init("#version 300 es");
  emscripten_set_main_loop(frame, 0, false);
  return 0;
}
