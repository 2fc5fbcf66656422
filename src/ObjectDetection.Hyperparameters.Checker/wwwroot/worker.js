// Runs the library. Each message names a call and its arguments; the answer is text.
import { dotnet } from './_framework/dotnet.js';

const { getAssemblyExports, getConfig } = await dotnet.create();
const library = (await getAssemblyExports(getConfig().mainAssemblyName)).ObjectDetection.Hyperparameters.Checker.Exports;

addEventListener('message', ({ data: { call, args } }) => {
  try {
    postMessage({ answer: library[call](...args) });
  } catch (error) {
    postMessage({ error: String(error) });
  }
});
postMessage({ ready: true });
